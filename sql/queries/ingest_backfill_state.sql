-- An operator's windows between two times, newest first.
select window_start, window_end, agrees and agreed_at >= core.source_now() - interval '1 day' as done,
       reported, arrived, attempts, error,
       greatest(extract(epoch from next_ask_at - core.source_now()), 0)::float8 as due_in_s
from core.ingest_windows
where kind = 'backfill' and split_at is null and window_start >= %(from)s and window_end <= %(until)s
order by window_start desc
