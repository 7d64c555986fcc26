-- The source was asked about these calls and answered. Those that have no recording a day after they began are put aside
-- (they come back if one appears), the others are asked about ever more seldom, and once more when that day is over.
with asked as (
    select c.id, c.start_time_utc, c.start_time_utc < core.source_now() - interval '1 day' as over
    from core.calls c
    where c.ringba_call_id = any(%(ids)s) and c.status = 'pending' and c.next_attempt_at = core.never() and c.claimed_by is null
    order by c.id for update skip locked
), skipped as (
    update core.calls c
    set status = 'skipped', skip_reason = 'no_recording', next_attempt_at = now()
    from asked a where c.id = a.id and a.over
    returning c.id
), later as (
    update core.call_metadata m
    set looks = m.looks + 1,
        next_look_at = case when not a.over
            then greatest(least(core.source_now() + (core.source_now() - a.start_time_utc) / 2, a.start_time_utc + interval '1 day'),
                          core.source_now() + interval '1 minute') end
    from asked a where m.call_id = a.id
)
select count(*) as skipped from skipped
