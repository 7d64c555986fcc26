-- How many calls a run looks at, and the newest of them: what is judged meanwhile is not met again.
select count(*) as calls, coalesce(max(c.id), 0) as until
from core.calls_to_judge(%(since)s, %(before)s, %(vertical)s, %(rule)s, %(status)s, %(call)s) c
