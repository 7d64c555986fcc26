-- New verdicts of finished calls, with their status: one transaction. Fenced by the verdict that was read: a call that
-- somebody claimed, overrode or judged meanwhile, or whose transcript went, is left as it is; so is each, once the rules
-- have changed since they were read (rules_seen, as in judge_finish): what stands may be by newer ones.
-- lacks_llm: the language model was never asked, and is to be.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(
        id bigint, verdict_id bigint, flagged boolean, score smallint, rules jsonb, detail jsonb, rules_hash text,
        rules_seen text, engine_version text, lacks_llm boolean)
), held as materialized (
    select c.id, c.status from core.calls c join result r on r.id = c.id
    where c.status in ('flagged', 'safe') and c.claimed_by is null and c.override_status is null
      and c.transcript_pruned_at is null
      and coalesce(r.rules_seen = (select (count(*), sum(xmin::text::bigint))::text from core.qa_rules), true)
    order by c.id  -- one order for all, so that two runs cannot deadlock
    for update of c
), superseded as (
    update core.verdicts v set current = false
    from held h join result r on r.id = h.id
    where v.id = r.verdict_id and v.call_id = h.id and v.current
    returning v.call_id
), written as (
    insert into core.verdicts (call_id, flagged, score, rules, detail, rules_hash, engine_version, judged_again)
    select r.id, r.flagged, r.score, r.rules, r.detail, r.rules_hash, r.engine_version, %(run)s
    from superseded s join result r on r.id = s.call_id
), moved as (
    update core.calls c
    set status = case when r.flagged then 'flagged' else 'safe' end, judged_at = now(),
        lacks_llm = c.lacks_llm or r.lacks_llm is true,
        attempts = case when r.lacks_llm then 0 else c.attempts end,
        next_attempt_at = case when r.lacks_llm then now() else c.next_attempt_at end
    from superseded s join result r on r.id = s.call_id
    where c.id = s.call_id
    returning c.id, c.status
), noted as (
    update core.judge_again_runs j
    set written = j.written + (select count(*) from moved),
        moved = j.moved + (select count(*) from moved m join held h on h.id = m.id and h.status <> m.status)
    where j.id = %(run)s
)
select m.id, h.status <> m.status as flipped from moved m join held h on h.id = m.id
