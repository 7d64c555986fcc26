-- What the language model found, or never came to say, where a call is judged again or its transcript goes.

-- `versions`: those that ask the very same; what was found by one of them goes by the row as it stands.
create function core.llm_questions() returns jsonb
language sql stable set search_path = core, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object(
               'slug', q.slug, 'version', q.version, 'severity', q.severity, 'verticals', q.verticals,
               'direction', q.direction, 'effective_from', q.effective_from, 'effective_until', q.effective_until,
               'versions', (select jsonb_agg(same.version) from core.qa_rules same
                            where same.slug = q.slug and same.kind = 'llm' and same.params = q.params))), '[]')
    from core.qa_rules q where q.enabled and q.kind = 'llm'
$$;
comment on function core.llm_questions() is 'The questions that are switched on, for whoever judges a call that the language model was asked about.';

-- As in 0036, with all that is known of the questions.
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
            input := input || jsonb_build_object('questions', core.llm_questions());
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

-- Without a transcript there is nothing left to ask about: the call lacks nothing, and its verdict says why. Also for
-- those whose transcript went before.
create function core.will_not_be_asked(p_calls bigint[]) returns void
language sql set search_path = core, pg_temp as $$
    update core.verdicts v
    set detail = jsonb_set(v.detail, '{llm}', jsonb_build_object(
            'status', 'not_asked', 'reason', 'retention deleted the transcript before the language model had answered'))
    where v.call_id = any(p_calls) and v.current and v.detail #>> '{llm,status}' = 'pending'
$$;
comment on function core.will_not_be_asked(bigint[]) is 'The verdicts of these calls wait for the language model no more.';

-- As in 0018, and the call lacks the language model's part no more.
create or replace function core.prune_transcripts(p_run bigint, p_before timestamptz, p_after bigint, p_limit integer,
                                                  out pruned bigint, out after bigint)
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    due bigint[] := array(
        select c.id from core.transcripts t join core.calls c on c.id = t.call_id
        where t.call_id > p_after and t.created_at < p_before and core.transcript_may_go(c)
        order by t.call_id
        limit p_limit
        for update of c skip locked);
begin
    perform core.will_not_be_asked(due);
    with gone as (
        delete from core.transcripts t where t.call_id = any(due)
        returning t.call_id, pg_column_size(t.text) + pg_column_size(t.segments) as bytes
    ), marked as (
        update core.calls c set transcript_pruned_at = now(), lacks_llm = false from gone where c.id = gone.call_id
    )
    update core.retention_runs r
    set pruned = r.pruned + g.n, bytes = r.bytes + g.bytes
    from (select count(*) as n, sum(bytes) as bytes from gone) g
    where r.id = p_run and g.n > 0;
    select count(*), max(id) into pruned, after from unnest(due) id;
end $$;

update core.calls set lacks_llm = false where lacks_llm and transcript_pruned_at is not null;
select core.will_not_be_asked(array(
    select c.id from core.calls c
    where c.transcript_pruned_at is not null and not exists (select from core.transcripts t where t.call_id = c.id)));
