-- An attempt failed: wait and try again, or fail for good; then claim the next. The same for every lane.
-- An attempt that was never made (counted = false) goes back to the call, which waits as long as the cause says;
-- for a day: a host that is dead for longer has let its recordings expire, and nobody should wait for ever. The day
-- begins when the call came to its stage: one that is recovered, or whose recording came late, has it anew.
-- A judged call that only lacks the language model's part stays judged, whatever happens to that, and is left without it
-- in the end; one that fails before it is judged anew goes on lacking it.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(
        id bigint, claim_token uuid, error_class text, processing_error text, recoverable boolean,
        counted boolean, wait_s float8, work_s float8, audio_s float8)
), settled as (
    update core.calls c
    set status = case when again or c.status in ('flagged', 'safe') then c.status else 'failed' end,
        lacks_llm = c.lacks_llm and (again or c.status not in ('flagged', 'safe')),
        attempts = case when counts then c.attempts else greatest(c.attempts - 1, 0) end,
        next_attempt_at = case
            when not again then now()
            when counts then now() + greatest(core.retry_delay(c.attempts),
                                              make_interval(secs => coalesce(r.wait_s, 0)))
            else now() + make_interval(secs => coalesce(r.wait_s, 30) * (1 + 0.2 * random()))
        end,
        failed_at = case when again or c.status in ('flagged', 'safe') then c.failed_at else now() end,
        claimed_by = null, claim_token = null, claimed_at = null,
        error_class = r.error_class, processing_error = r.processing_error
    from result r
    join core.lanes l on l.lane = %(lane)s
    join core.calls_entered held on held.id = r.id
    cross join lateral (select r.counted or held.entered_at < now() - interval '1 day' as counts) as cause
    cross join lateral (select r.recoverable and not counts
                               or r.recoverable and held.attempts < l.max_attempts as again) as decision
    where c.id = r.id and c.claim_token = r.claim_token
    returning case when not again then case when c.status = 'failed' then 'failed' else 'given_up' end
                   when counts then 'retried' else 'deferred' end as outcome,
              r.work_s, r.audio_s
)
select s.settled, s.counted, c.*
from (select count(*) as settled,
             core.count_attempts(%(lane)s, %(shard)s, array_agg(outcome), array_agg(work_s),
                                 array_agg(audio_s)) as counted
      from settled) s
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
