-- Name what makes no sense, once per thing; its latest reason counts. A new one raises an alert.
with named as (
    insert into core.ingest_rejects as j (source, name, reason)
    select distinct on (r.name) %(source)s, r.name, r.reason
    from jsonb_to_recordset(%(rejects)s) as r(name text, reason text)
    order by r.name
    on conflict (source, name) do update set reason = excluded.reason, last_at = now()
    returning name, reason, (xmax = 0) as is_new
), fresh as (
    select count(*) as n, min(name || ': ' || reason) as example from named where is_new
)
select n as new, core.raise_alert('ingest_rejects:' || %(source)s, 'warning',
           n || ' new records from ' || %(source)s || ' made no sense and are not in the queue, such as ' || example
           || '. core.ingest_rejects holds them all.')
from fresh where n > 0
