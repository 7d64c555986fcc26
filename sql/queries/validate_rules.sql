-- Rules of which a newer version is stored, switched off, beside older ones in force.
select slug, max(version) as newest
from core.qa_rules
group by slug
having max(version) > max(version) filter (where enabled)
order by slug
