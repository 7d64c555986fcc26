-- Open the windows that time has closed since the last look: all of it, in hours, without a hole or an overlap.
-- What is recent is live; what a downtime left behind is caught up, newest first.
with source as (
    -- Locked, so that two processes do not both open the same time.
    select frontier, reconciled_to,
           date_trunc('minute', core.source_now() - make_interval(secs => %(settle_s)s)) as closed
    from core.ingest_source where source = 'call_log' for update
), span as (
    select coalesce(frontier, closed - make_interval(secs => %(first_look_s)s)) as starts, closed as ends,
           reconciled_to
    from source where frontier is null or closed > frontier
), cut as (
    -- Cuts at every full hour of UTC (a session's may begin at half past), and where live begins.
    select t from span, generate_series(date_trunc('hour', starts, 'UTC'), ends, interval '1 hour') t where t > starts and t < ends
    union select starts from span
    union select ends from span
    union select greatest(starts, ends - make_interval(secs => %(live_s)s)) from span
          where ends - starts > make_interval(secs => %(live_max_s)s)
), piece as (
    select t as starts, lead(t) over (order by t) as ends from cut
), opened as (
    insert into core.ingest_windows (kind, window_start, window_end, next_ask_at)
    select case when span.ends - span.starts > make_interval(secs => %(live_max_s)s)
                     and piece.starts < span.ends - make_interval(secs => %(live_s)s) then 'catch_up' else 'live' end,
           piece.starts, piece.ends, core.source_now()
    from piece, span where piece.ends is not null
    on conflict (kind, window_start, window_end) do nothing
    returning kind
), reconciled as (
    -- Hours that have passed are asked again, for what comes late; not at once where all of one is just being caught up.
    insert into core.ingest_windows (kind, window_start, window_end, next_ask_at)
    select 'reconcile', h, h + interval '1 hour',
           (select min(h + interval '1 hour' + make_interval(secs => s)) from unnest(%(recheck_s)s::float8[]) s
            where h < starts or h + interval '1 hour' + make_interval(secs => s) > core.source_now())
    from span, generate_series(greatest(date_trunc('hour', coalesce(reconciled_to, starts), 'UTC'),
                                        date_trunc('hour', ends, 'UTC') - make_interval(secs => %(reconcile_s)s)),
                               date_trunc('hour', ends, 'UTC') - interval '1 hour', interval '1 hour') h
    on conflict (kind, window_start, window_end) do nothing
), moved as (
    update core.ingest_source s
    set frontier = span.ends, reconciled_to = date_trunc('hour', span.ends, 'UTC')
    from span where s.source = 'call_log'
)
select count(*) filter (where kind = 'live') as live, count(*) filter (where kind = 'catch_up') as catch_up from opened
