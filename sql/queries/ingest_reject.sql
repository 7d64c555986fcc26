-- Name what makes no sense, once per thing; its latest reason counts. The trigger ingest_rejects_are_told tells how many
-- are new, and no name: a file's can hold a phone number.
insert into core.ingest_rejects as j (source, name, reason)
select distinct on (r.name) %(source)s, r.name, r.reason
from jsonb_to_recordset(%(rejects)s) as r(name text, reason text)
order by r.name
on conflict (source, name) do update set reason = excluded.reason, last_at = now()
