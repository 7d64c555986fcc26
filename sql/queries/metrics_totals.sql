-- The monotonic counters per lane and outcome; buckets count attempts by their seconds, the last without bound.
-- Shard -1 is the zombie killer's own: how long those attempts lasted is unknown.
with total as (
    select lane, outcome, shard = -1 as taken_back, sum(attempts)::bigint as attempts,
           sum(work_s) as work_s, sum(audio_s) as audio_s
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
)
select lane, outcome, taken_back, attempts, work_s, audio_s, buckets, core.stage_bounds() as bounds
from total join histogram using (lane, outcome, taken_back)
order by lane, outcome, taken_back
