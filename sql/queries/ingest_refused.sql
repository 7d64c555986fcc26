-- The API refuses our credentials: nobody asks again for a while, longer each time, until they change.
with refused as (
    update core.ingest_source
    set refusals = least(refusals + 1, 10), credentials_hash = %(credentials)s,
        refused_until = now() + make_interval(secs => least(%(first_s)s * power(2, least(refusals, 9)), %(longest_s)s))
    where source = 'call_log'
    returning refused_until
)
select extract(epoch from refused_until - now())::float8 as seconds,
       core.raise_alert('call_log_credentials', 'critical', %(message)s)
from refused
