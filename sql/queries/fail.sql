-- An attempt failed: wait and try again, or fail for good; then claim the next. The same for every lane.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(
        id bigint, claim_token uuid, error_class text, processing_error text, recoverable boolean,
        work_s float8, audio_s float8)
), settled as (
    update core.calls c
    set status = case when again then c.status else 'failed' end,
        next_attempt_at = case when again then now() + core.retry_delay(c.attempts) else now() end,
        failed_at = case when again then c.failed_at else now() end,
        claimed_by = null, claim_token = null, claimed_at = null,
        error_class = r.error_class, processing_error = r.processing_error
    from result r
    join core.lanes l on l.lane = %(lane)s
    join core.calls held on held.id = r.id
    cross join lateral (select r.recoverable and held.attempts < l.max_attempts as again) as decision
    where c.id = r.id and c.claim_token = r.claim_token
    returning case when again then 'retried' else 'failed' end as outcome, r.work_s, r.audio_s
)
select s.settled, s.counted, c.*
from (select count(*) as settled,
             core.count_attempts(%(lane)s, %(shard)s, array_agg(outcome), array_agg(work_s), array_agg(audio_s)) as counted
      from settled) s
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
