-- Calls that failed because their URL had expired and may have a fresh one. Each is asked for a few times, further apart
-- each time; counted is what was answered (ingest_urls_told), and what was not is due again two minutes later.
with due as (
    select c.id, c.ringba_call_id
    from core.failed_calls f join core.calls c on c.id = f.id left join core.call_metadata m on m.call_id = c.id
    where c.status = 'failed' and c.error_class = 'expired_url' and f.needs = 'fresh_url'
      and (%(ids)s::text[] is null or c.ringba_call_id = any(%(ids)s))
      and (%(unbounded)s or coalesce(m.url_refreshes, 0) < %(most)s
           and (m.url_refreshed_at is null
                or m.url_refreshed_at < core.source_now() - case m.url_refreshes when 0 then interval '2 minutes'
                                                                  else interval '10 minutes' * power(6, m.url_refreshes - 1) end))
      -- One run asks for each call once.
      and (%(before)s::timestamptz is null or m.url_refreshed_at is null or m.url_refreshed_at < %(before)s)
    order by c.start_time_utc desc
    limit %(limit)s for update of c skip locked
), asked as (
    insert into core.call_metadata as m (call_id, url_refreshed_at)
    select id, core.source_now() from due where not %(dry_run)s order by id
    on conflict (call_id) do update set url_refreshed_at = excluded.url_refreshed_at
)
select ringba_call_id from due
