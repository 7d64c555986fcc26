-- The rules that only a language model can answer; read where one is configured.
select slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until
from core.qa_rules
where enabled and kind = 'llm'
order by slug, version
