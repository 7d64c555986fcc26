-- All rules that may be in force on the day of some call.
select slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until
from core.qa_rules
where enabled
order by slug, version
