-- Failed calls go back to the stage that has all it needs, behind the live ones. Nobody holds a failed call, so there
-- is no claim to match. A call that goes back to the vault forgets the parts of a transcript it had: they are another
-- recording's.
with told as materialized (
    -- Read by the trigger that writes the receipts; both end with this transaction.
    select set_config('callscript.recovery_mode', %(mode)s, true) as mode,
           set_config('callscript.recovery_by', %(os_user)s, true) as os_user
), chosen as materialized (
    select c.id, p.error_class, p.to_status
    from core.recovery_plan(%(mode)s, %(classes)s, %(since)s, %(before)s, %(limit)s) p
    join core.calls c on c.id = p.id
    where c.status = 'failed'
    order by c.id  -- one order for all, so that two runs cannot deadlock
    for update of c skip locked
), recovered as (
    update core.calls c
    set status = chosen.to_status, priority = 1, attempts = 0, next_attempt_at = now(), failed_at = null,
        error_class = null, processing_error = null
    from chosen, told
    where c.id = chosen.id
    returning c.id, c.ringba_call_id, chosen.error_class, chosen.to_status
), forgotten as (
    delete from core.transcript_chunks k using chosen where k.call_id = chosen.id and chosen.to_status = 'pending'
)
select ringba_call_id, error_class, to_status from recovered
