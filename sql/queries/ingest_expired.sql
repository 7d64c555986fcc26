-- Calls that failed because their URL had expired and may have a fresh one: each asked for a few times, counted when asked.
with due as (
    select c.id, c.ringba_call_id from core.calls c left join core.call_metadata m on m.call_id = c.id
    where c.status = 'failed' and c.error_class = 'expired_url' and coalesce(c.audio_url, '') not like 'inbox:%%'
      and (%(ids)s::text[] is null or c.ringba_call_id = any(%(ids)s))
      and (%(unbounded)s or coalesce(m.url_refreshes, 0) < %(most)s
           and (m.url_refreshed_at is null
                or m.url_refreshed_at < core.source_now() - interval '10 minutes' * power(6, m.url_refreshes - 1)))
      -- One run asks for each call once.
      and (%(before)s::timestamptz is null or m.url_refreshed_at is null or m.url_refreshed_at < %(before)s)
    order by c.start_time_utc desc
    limit %(limit)s for update of c skip locked
), counted as (
    insert into core.call_metadata as m (call_id, url_refreshes, url_refreshed_at)
    select id, 1, core.source_now() from due where not %(dry_run)s order by id
    on conflict (call_id) do update set url_refreshes = m.url_refreshes + 1, url_refreshed_at = excluded.url_refreshed_at
)
select ringba_call_id from due
