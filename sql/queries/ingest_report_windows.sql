-- Windows that do not agree, oldest first, and how far ingest has come.
select p.watermark, p.frontier, p.open_windows, p.last_answer_at,
       case when p.refused_until > now() then p.refused_until end as refused_until,
       (select count(*) from core.ingest_rejects) as rejects,
       w.kind, w.window_start, w.window_end, w.reported, w.arrived, w.attempts, w.error, w.next_ask_at
from core.ingest_progress p
left join lateral (
    select * from core.ingest_windows where not agrees and split_at is null and kind <> 'reconcile'
    order by window_start limit %(limit)s
) w on true
where p.source = 'call_log'
