-- All rules that may be in force on the day of some call. What only a language model can answer is no rule of the engine.
-- The rule about spoken numbers comes even when it is switched off: they are masked all the same.
select slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until, enabled
from core.qa_rules
where enabled and kind <> 'llm' or slug = 'pii_spoken'
order by slug, version
