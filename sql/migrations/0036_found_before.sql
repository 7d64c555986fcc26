-- A call that is judged anew keeps what a language model found in it until there is a new answer: the endpoint may be away,
-- or have left the settings, and no failure to ask takes a finding back.

-- As in 0033, and the judge is told what the verdict before has of the model, and of which calls its questions are still
-- asked: what a call of such facts is not asked any more was not found in it.
create or replace function core.stage_input(p_lane text, p_call bigint) returns jsonb
language plpgsql stable as $$
declare
    input jsonb;
    answers jsonb;
    verdict core.verdicts;
begin
    if p_lane in ('judge', 'top_up') then
        select jsonb_build_object('segments', t.segments, 'quality', t.quality, 'model', t.model) into input
        from core.transcripts t where t.call_id = p_call;
        select jsonb_object_agg(a.key, a.part) into answers from core.llm_answers a where a.call_id = p_call;
        if answers is not null then
            input := input || jsonb_build_object('llm_answers', answers);
        end if;
        select * into verdict from core.verdicts v where v.call_id = p_call and v.current;
        if verdict.id is not null and (p_lane = 'top_up' or verdict.detail ? 'llm') then
            input := input || jsonb_build_object('verdict', jsonb_build_object(
                'id', verdict.id, 'flagged', verdict.flagged, 'score', verdict.score, 'rules', verdict.rules,
                'detail', verdict.detail));
        end if;
        if p_lane = 'judge' and verdict.detail ? 'llm' then
            input := input || jsonb_build_object('questions', (
                select coalesce(jsonb_agg(jsonb_build_object(
                           'slug', q.slug, 'verticals', q.verticals, 'direction', q.direction,
                           'effective_from', q.effective_from, 'effective_until', q.effective_until)), '[]')
                from core.qa_rules q where q.enabled and q.kind = 'llm'));
        end if;
        return input;
    elsif p_lane = 'factory' then
        return (select jsonb_build_object('chunks', jsonb_agg(k.payload order by k.chunk))
                from core.transcript_chunks k where k.call_id = p_call);
    elsif p_lane = 'vault' then
        return (select jsonb_build_object('refused_sha256', c.refused_sha256)
                from core.calls c where c.id = p_call and c.refused_sha256 is not null);
    end if;
    return null;
end $$;
