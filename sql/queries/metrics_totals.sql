-- All that /metrics asks beyond /health, in one statement: the counters, and what is dear to count.
-- Sums of floats are taken in one order: another could round a total to less than it was, and a scraper would take
-- that for a counter that began anew.
with total as (
    -- Shard -1 is the zombie killer's own: how long those attempts lasted is unknown.
    select lane, outcome, shard = -1 as taken_back, sum(attempts)::bigint as attempts,
           sum(work_s order by shard) as work_s, sum(audio_s order by shard) as audio_s
    from core.stage_totals
    group by 1, 2, 3
), placed as (
    select t.lane, t.outcome, t.shard = -1 as taken_back, u.place, sum(u.n)::bigint as n
    from core.stage_totals t, unnest(t.buckets) with ordinality as u(n, place)
    group by 1, 2, 3, 4
), histogram as (
    select lane, outcome, taken_back, array_agg(n order by place) as buckets
    from placed
    group by 1, 2, 3
), counted as (
    select lane, outcome, taken_back, attempts, work_s, audio_s, buckets
    from total join histogram using (lane, outcome, taken_back)
), verdict_buckets as (
    select kind, array_agg(n order by place) as buckets
    from (select t.kind, u.place, sum(u.n)::bigint as n
          from core.verdict_totals t, unnest(t.buckets) with ordinality as u(n, place)
          group by 1, 2) as placed
    group by 1
), verdicts as (
    select kind, t.seconds, b.buckets
    from (select kind, sum(seconds order by shard) as seconds from core.verdict_totals group by 1) t
    join verdict_buckets b using (kind)
), alerts as (
    select event, severity, sum(messages)::bigint as messages
    from (select case event when 'deleted' then 'raised' else event end as event, severity, messages from core.alert_totals
          union all
          select 'raised', severity, count(*) from core.alerts group by severity) as told
    group by 1, 2
)
select (select coalesce(jsonb_agg(to_jsonb(counted) order by lane, outcome, taken_back), '[]') from counted) as attempts,
       (select coalesce(jsonb_agg(to_jsonb(verdicts) order by kind), '[]') from verdicts) as verdicts,
       (select coalesce(jsonb_agg(to_jsonb(alerts) order by event, severity), '[]') from alerts) as alerts,
       core.stage_bounds() as stage_bounds, core.verdict_bounds() as verdict_bounds,
       -- As sql/queries/ingest_alerts.sql has it: asked five times, over for an hour, and still not as the call log said.
       (select count(*) from core.ingest_windows
        where not agrees and split_at is null and kind <> 'backfill' and attempts >= 5
          and window_end < core.source_now() - interval '1 hour') as windows_overdue,
       (select count(*) from core.ingest_rejects) as rejects,
       pg_database_size(current_database()) as database_bytes
