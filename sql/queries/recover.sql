-- Failed calls go back to the stage that has all it needs, behind the live ones. Nobody holds a failed call, so there
-- is no claim to match. A call that goes back to the vault forgets the parts of a transcript it had: they are another
-- recording's. One whose recording could not be decoded, or held nothing, is to be downloaded again: it trusts what is
-- stored no more (refused_sha256, which the vault does not take), though that stays where it is.
with told as materialized (
    -- Read by the trigger that writes the receipts; both end with this transaction.
    select set_config('callscript.recovery_mode', %(mode)s, true) as mode,
           set_config('callscript.recovery_by', %(os_user)s, true) as os_user
), chosen as materialized (
    select c.id, p.error_class, p.to_status,
           p.to_status = 'pending' and p.error_class in ('corrupt_audio', 'empty_audio') and c.audio_sha256 is not null
               as refused
    from core.recovery_plan(%(mode)s, %(classes)s, %(since)s, %(before)s, %(limit)s) p
    join core.calls c on c.id = p.id
    where c.status = 'failed'
    order by c.id  -- one order for all, so that two runs cannot deadlock
    for update of c skip locked
), recovered as (
    update core.calls c
    set status = chosen.to_status, priority = 1, attempts = 0, next_attempt_at = now(), failed_at = null,
        error_class = null, processing_error = null,
        audio_sha256 = case when not chosen.refused then c.audio_sha256 end,
        refused_sha256 = case when chosen.refused and c.audio_sha256 <> all (coalesce(c.refused_sha256, '{}'))
                              then c.refused_sha256 || c.audio_sha256 else c.refused_sha256 end
    from chosen, told
    where c.id = chosen.id
    returning c.id, c.ringba_call_id, chosen.error_class, chosen.to_status
), forgotten as (
    delete from core.transcript_chunks k using chosen where k.call_id = chosen.id and chosen.to_status = 'pending'
)
select ringba_call_id, error_class, to_status from recovered
