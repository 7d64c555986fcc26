-- The verdict and the call's final status belong together; an older verdict stays as history. Where a person has
-- overridden the call, the status is theirs. Judged without a language model, a call that waits for one goes on waiting.
-- Where the rules have changed since they were read (rules_seen) there is no verdict: the call goes back untouched. What
-- a language model answered is kept all the same: the same question is not paid for twice.
with result as (
    select r.*, coalesce(r.rules_seen <> (select (count(*), sum(xmin::text::bigint))::text from core.qa_rules), false)
                    as outdated
    from jsonb_to_recordset(%(results)s) as r(
        id bigint, claim_token uuid, flagged boolean, score smallint, rules jsonb, detail jsonb, rules_hash text,
        rules_seen text, engine_version text, lacks_llm boolean, llm_answer jsonb, work_s float8, audio_s float8)
), given_back as (
    update core.calls c
    set attempts = greatest(c.attempts - 1, 0), claimed_by = null, claim_token = null, claimed_at = null
    from result r
    where c.id = r.id and c.claim_token = r.claim_token and r.outdated
    returning c.id, r.llm_answer
), settled as (
    update core.calls c
    set status = coalesce(c.override_status, case when r.flagged then 'flagged' else 'safe' end),
        lacks_llm = coalesce(r.lacks_llm, c.lacks_llm),
        attempts = 0, next_attempt_at = now(), judged_at = now(),
        claimed_by = null, claim_token = null, claimed_at = null, error_class = null, processing_error = null
    from result r
    where c.id = r.id and c.claim_token = r.claim_token and not r.outdated
    returning c.id, c.status as outcome, r.flagged, r.score, r.rules, r.detail, r.rules_hash, r.engine_version,
              r.llm_answer, r.work_s, r.audio_s
), superseded as (
    update core.verdicts v set current = false from settled s where v.call_id = s.id and v.current
    returning v.id
), written as (
    -- Reading `superseded` here makes it happen first: only one verdict of a call may be current.
    insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version)
    select id, flagged, score, rules, detail, rules_hash, engine_version
    from settled cross join (select count(*) from superseded) as before
), kept as (
    insert into core.llm_answers (call_id, key, model, prompt, status, part, requests, rejected, prompt_tokens,
                                  completion_tokens, cost_usd)
    select s.id, p.key, p.model, p.prompt, p.status, s.llm_answer, p.requests, p.rejected, p.prompt_tokens,
           p.completion_tokens, p.cost_usd
    from (select id, llm_answer from settled union all select id, llm_answer from given_back) s
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
