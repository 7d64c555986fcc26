-- All rules that may be in force on the day of some call. What only a language model can answer is no rule of the engine.
select slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until
from core.qa_rules
where enabled and kind <> 'llm'
order by slug, version
