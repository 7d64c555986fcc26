-- A person's word on one call (%(status)s), or its end (null). `found` is null for a call without a verdict: nothing is
-- changed then, nor when the same was said before.
with held as materialized (
    select c.id, c.ringba_call_id, c.status, c.override_status
    from core.calls c where c.id = core.call_named(%(id)s)
    for update
), known as materialized (
    select h.*, v.id as verdict_id, v.score,
           case when v.id is not null then case when v.flagged then 'flagged' else 'safe' end end as found
    from held h left join lateral core.verdict_in_force(h.id) v on true
), said as (
    insert into core.overrides (call_id, ringba_call_id, status, reason, said_by, found, score, verdict_id)
    select id, ringba_call_id, %(status)s, %(reason)s, %(said_by)s, found, score, verdict_id
    from known
    where found is not null and override_status is distinct from %(status)s::text
    returning call_id
), moved as (
    update core.calls c
    set override_status = %(status)s,
        status = case when c.status in ('flagged', 'safe') then coalesce(%(status)s, k.found) else c.status end
    from known k
    where c.id = k.id and c.id in (select call_id from said)
    returning c.id, c.status
)
select k.ringba_call_id, k.status as from_status, k.override_status as from_override, k.found, k.score,
       coalesce(m.status, k.status) as status, m.id is not null as changed,
       core.count_attempts('person', 0::smallint, array_agg('override_' || coalesce(%(status)s::text, 'ended'))
                                                      filter (where m.id is not null),
                           array_agg(0::float8) filter (where m.id is not null),
                           array_agg(0::float8) filter (where m.id is not null)) as counted
from known k left join moved m on true
group by 1, 2, 3, 4, 5, 6, 7
