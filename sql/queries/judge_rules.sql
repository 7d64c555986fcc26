-- All rules that may be in force on the day of some call. What only a language model can answer is no rule of the engine.
-- The rule about spoken numbers comes even when it is switched off: they are masked all the same.
-- seen: of the table as it is now; any change of it gives another (judge_finish asks for it again).
select slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until, enabled,
       (select (count(*), sum(xmin::text::bigint))::text from core.qa_rules) as seen
from core.qa_rules
where enabled and kind <> 'llm' or slug = 'pii_spoken'
order by slug, version
