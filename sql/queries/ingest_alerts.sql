-- Raise what ingest cannot mend by itself, close what is over. Called every half minute while ingest runs.
with late as (
    select count(*) as n, min(window_start) as oldest
    from core.ingest_windows
    where not agrees and split_at is null and kind <> 'backfill' and attempts >= 5
      and window_end < core.source_now() - interval '1 hour'
)
select n as overdue,
       case when n > 0 then core.raise_alert('call_log_windows', 'warning',
                n || ' windows of the call log do not agree, the oldest from ' || to_char(oldest at time zone 'utc', 'YYYY-MM-DD HH24:MI')
                || ' UTC: calls may be missing. python scripts/ingest_report.py shows them.')
            else core.resolve_alert('call_log_windows') end as windows,
       case when coalesce(s.last_answer_at, s.first_asked_at) < core.source_now() - interval '15 minutes'
            then core.raise_alert('call_log_down', 'warning',
                'The call log has not answered since ' || case when s.last_answer_at is null then 'it was first asked at ' else '' end
                || to_char(coalesce(s.last_answer_at, s.first_asked_at) at time zone 'utc', 'YYYY-MM-DD HH24:MI')
                || ' UTC. Nothing is lost: what was missed is caught up when it answers'
                || case when s.last_answer_at is null then '. Is RINGBA_API_URL right?' else ' again.' end)
            else core.resolve_alert('call_log_down') end as down,
       case when s.refusals = 0 then core.resolve_alert('call_log_credentials') end as credentials,
       case when not exists (select from core.ingest_rejects j where j.source = s.source)
            then core.resolve_alert('ingest_rejects:' || s.source) end as rejects
from late, core.ingest_source s where s.source = 'call_log'
