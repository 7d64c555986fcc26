-- Open an operator's windows. What agreed within a day is not asked again: an interrupted backfill goes on.
with opened as (
    insert into core.ingest_windows (kind, window_start, window_end, next_ask_at)
    select 'backfill', p.starts, p.ends, core.source_now()
    from jsonb_to_recordset(%(pieces)s) as p(starts timestamptz, ends timestamptz)
    on conflict (kind, window_start, window_end) do nothing
    returning id
), reopened as (
    update core.ingest_windows
    set agrees = false, attempts = 0, next_ask_at = core.source_now(), ask_token = null
    where kind = 'backfill' and split_at is null and window_start >= %(from)s and window_end <= %(until)s
      and (not agrees or agreed_at < core.source_now() - interval '1 day')
      -- One that another backfill is asking right now is left to it.
      and (ask_token is null or next_ask_at < core.source_now())
    returning id
)
select (select count(*) from opened) + (select count(*) from reopened) as due,
       count(*) as done
from core.ingest_windows
where kind = 'backfill' and split_at is null and window_start >= %(from)s and window_end <= %(until)s
  and agrees and agreed_at >= core.source_now() - interval '1 day'
