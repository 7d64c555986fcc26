-- The recordings are stored: say so and claim the next, in one statement and one commit.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(
        id bigint, claim_token uuid, storage_path text, audio_sha256 text, duration_seconds float8,
        work_s float8, audio_s float8)
), settled as (
    update core.calls c
    set status = 'downloaded', storage_path = r.storage_path, audio_sha256 = r.audio_sha256,
        duration_seconds = coalesce(c.duration_seconds, r.duration_seconds),
        attempts = 0, next_attempt_at = now(), downloaded_at = now(),
        claimed_by = null, claim_token = null, claimed_at = null, error_class = null, processing_error = null
    from result r
    where c.id = r.id and c.claim_token = r.claim_token
    returning c.status as outcome, r.work_s, r.audio_s
)
select s.settled, s.counted, c.*
from (select count(*) as settled,
             core.count_attempts(%(lane)s, %(shard)s, array_agg(outcome), array_agg(work_s), array_agg(audio_s)) as counted
      from settled) s
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
