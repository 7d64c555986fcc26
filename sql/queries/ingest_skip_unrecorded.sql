-- The source was asked about these calls and answered. Those that have no recording a day after they began are put aside
-- (they come back if one appears), the others are asked about ever more seldom, and once more when that day is over.
-- One that has a recording and still waits is live, says the source: it will be for ever, and is due.
with asked as (
    select c.id, c.start_time_utc, c.start_time_utc < core.source_now() - interval '1 day' as over
    from core.calls c
    where c.ringba_call_id = any(%(ids)s) and c.status = 'pending' and c.next_attempt_at = core.never() and c.claimed_by is null
    order by c.id for update skip locked
), decided as (
    update core.calls c
    set status = case when c.audio_url is null then 'skipped' else 'pending' end,
        skip_reason = case when c.audio_url is null then 'no_recording' end, next_attempt_at = now()
    from asked a where c.id = a.id and a.over
    returning c.status
), later as (
    update core.call_metadata m
    set looks = m.looks + 1,
        next_look_at = case when not a.over
            then greatest(least(core.source_now() + (core.source_now() - a.start_time_utc) / 2, a.start_time_utc + interval '1 day'),
                          core.source_now() + interval '1 minute') end
    from asked a where m.call_id = a.id
)
select count(*) filter (where status = 'skipped') as skipped from decided
