-- The words of a call and its new status belong together: transcript, status and the next claim in one commit.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(
        id bigint, claim_token uuid, text text, segments jsonb, model text, quality jsonb,
        work_s float8, audio_s float8)
), settled as (
    update core.calls c
    set status = 'transcribed', duration_seconds = coalesce(c.duration_seconds, r.audio_s),
        attempts = 0, next_attempt_at = now(), transcribed_at = now(),
        claimed_by = null, claim_token = null, claimed_at = null, error_class = null, processing_error = null
    from result r
    where c.id = r.id and c.claim_token = r.claim_token
    returning c.id, r.text, r.segments, r.model, r.quality, c.status as outcome, r.work_s, r.audio_s
), written as (
    insert into core.transcripts (call_id, text, segments, model, quality)
    select id, text, segments, model, quality from settled
    on conflict (call_id) do update
    set text = excluded.text, segments = excluded.segments, model = excluded.model, quality = excluded.quality,
        created_at = now()
), tidied as (
    delete from core.transcript_chunks k using settled s where k.call_id = s.id
)
select s.settled, s.counted, c.*
from (select count(*) as settled,
             core.count_attempts(%(lane)s, %(shard)s, array_agg(outcome), array_agg(work_s), array_agg(audio_s)) as counted
      from settled) s
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
