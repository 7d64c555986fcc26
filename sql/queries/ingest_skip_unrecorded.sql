-- Calls that have waited for a recording for a day are put aside; they come back if one appears.
with skipped as (
    update core.calls c
    set status = 'skipped', skip_reason = 'no_recording', next_attempt_at = now()
    where c.id in (select w.id from core.calls w
                   where w.status = 'pending' and w.next_attempt_at = core.never() and w.claimed_by is null
                     and w.start_time_utc < core.source_now() - interval '1 day'
                   limit %(limit)s for update skip locked)
    returning c.id
)
select count(*) as skipped from skipped
