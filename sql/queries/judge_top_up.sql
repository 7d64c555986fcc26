-- The language model's part joins a verdict. The call stays judged, and nothing here can clear it: a call that is
-- flagged stays flagged. When the verdict that was added to is no longer the current one, the part is asked again.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(
        id bigint, claim_token uuid, verdict_id bigint, flagged boolean, rules jsonb, detail jsonb,
        llm_answer jsonb, work_s float8, audio_s float8)
), settled as (
    update core.calls c
    set status = case when v.id is not null and r.flagged then coalesce(c.override_status, 'flagged') else c.status end,
        lacks_llm = v.id is null, attempts = 0, next_attempt_at = now(),
        claimed_by = null, claim_token = null, claimed_at = null, error_class = null, processing_error = null
    from result r
    left join core.verdicts v on v.id = r.verdict_id and v.call_id = r.id and v.current
    where c.id = r.id and c.claim_token = r.claim_token
    returning c.id, v.id as verdict_id, r.flagged, v.score, r.rules, r.detail, v.rules_hash, v.engine_version,
              r.llm_answer, coalesce(r.llm_answer ->> 'status', 'from_cache') as outcome, r.work_s, r.audio_s
), superseded as (
    update core.verdicts v set current = false from settled s where v.id = s.verdict_id
    returning v.id
), written as (
    -- Reading `superseded` here makes it happen first: only one verdict of a call may be current.
    insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
    select id, flagged, score, rules, detail, rules_hash, engine_version
    from settled cross join (select count(*) from superseded) as before
    where verdict_id is not null
), kept as (
    insert into core.llm_answers (call_id, key, model, prompt, status, part, requests, rejected, prompt_tokens,
                                  completion_tokens, cost_usd)
    select s.id, p.key, p.model, p.prompt, p.status, s.llm_answer, p.requests, p.rejected, p.prompt_tokens,
           p.completion_tokens, p.cost_usd
    from settled s
    cross join jsonb_to_record(s.llm_answer) as p(key text, model text, prompt text, status text, requests smallint,
                                                  rejected smallint, prompt_tokens integer, completion_tokens integer,
                                                  cost_usd numeric)
    where s.llm_answer is not null
    on conflict (call_id, key) do nothing
)
select s.settled, s.counted, c.*
from (select count(*) as settled,
             core.count_attempts(%(lane)s, %(shard)s, array_agg(outcome), array_agg(work_s), array_agg(audio_s)) as counted
      from settled) s
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
