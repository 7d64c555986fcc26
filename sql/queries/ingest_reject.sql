-- Name what makes no sense, once per thing; its latest reason counts.
insert into core.ingest_rejects as j (source, name, reason)
select %(source)s, r.name, r.reason from jsonb_to_recordset(%(rejects)s) as r(name text, reason text)
on conflict (source, name) do update set reason = excluded.reason, last_at = now()
