-- Per day (UTC): what the call log says there is, what is in the table, what is missing, what is still open.
-- An operator's backfill asks about times of its own, over the others: it counts only where it is open.
with days as (
    select d as day, d + interval '1 day' as next
    from generate_series(date_trunc('day', core.source_now() at time zone 'utc') - make_interval(days => %(days)s - 1),
                         date_trunc('day', core.source_now() at time zone 'utc'), interval '1 day') d
)
select days.day::date as day,
       w.windows, w.open, w.open_backfill, w.attempts,
       coalesce(w.reported, 0) as reported,
       coalesce(w.rejected, 0) as rejected,
       c.ingested, c.awaiting, c.skipped,
       greatest(coalesce(w.reported, 0) - coalesce(w.rejected, 0) - c.ingested, 0) as missing,
       w.oldest_open
from days
left join lateral (
    select count(*) filter (where kind <> 'backfill') as windows,
           count(*) filter (where not agrees) as open,
           count(*) filter (where not agrees and kind = 'backfill') as open_backfill,
           max(attempts) filter (where not agrees) as attempts,
           -- Less what belongs to the neighbours or was told twice; of windows that are open, all that was said.
           sum(case when agrees then calls + rejected else greatest(reported - coalesce(outside, 0) - coalesce(repeated, 0), 0) end)
               filter (where kind <> 'backfill') as reported,
           sum(rejected) filter (where kind <> 'backfill') as rejected,
           min(window_start) filter (where not agrees) as oldest_open
    from core.ingest_windows
    where split_at is null and kind in ('live', 'catch_up', 'backfill')
      and window_start >= days.day at time zone 'utc' and window_start < days.next at time zone 'utc'
) w on true
left join lateral (
    select count(*) as ingested,
           count(*) filter (where status = 'pending' and next_attempt_at = core.never()) as awaiting,
           count(*) filter (where status = 'skipped') as skipped
    from core.calls_by_start
    where start_time_utc >= days.day at time zone 'utc' and start_time_utc < days.next at time zone 'utc'
) c on true
order by days.day desc
