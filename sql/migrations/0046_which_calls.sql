-- Which call somebody means, and which calls are judged again: once each, for all statements that ask.

create function core.call_named(p_name text) returns bigint
language sql stable as $$
    -- The source's id goes before our own number.
    select coalesce(
        (select c.id from core.calls c where c.ringba_call_id = p_name),
        (select c.id from core.calls c where c.id = case when p_name ~ '^[0-9]{1,18}$' then p_name::bigint end))
$$;
comment on function core.call_named(text) is
    'The call of that ringba_call_id, or else of that number of ours; null for none.';

-- Of one query and without settings of its own, so that it becomes part of the query that asks, and pages by index.
create function core.calls_to_judge(
    p_since timestamptz, p_before timestamptz, p_vertical text, p_rule text, p_status text, p_call text
) returns setof core.calls
language sql stable as $$
    select c.*
    from core.calls c
    -- By itself, as what follows is: behind a join a page might be sorted out of all the calls there are.
    cross join lateral (
        select coalesce((select g.vertical from core.campaigns g where g.id = c.campaign_id), 'general') as vertical) g
    where c.status in ('flagged', 'safe')
      and (p_status is null or c.status = p_status)
      and (p_since is null or c.start_time_utc >= p_since)
      and (p_before is null or c.start_time_utc < p_before)
      and (p_vertical is null or g.vertical = p_vertical)
      and (p_call is null or c.id = (select core.call_named(p_call)))
      -- What the rule is for as it stands now, and what it was for when the call was judged.
      and (p_rule is null
           or exists (select from core.qa_rules q
                      where q.slug = p_rule and q.enabled
                        and (q.verticals is null or g.vertical = any(q.verticals)))
           or not (select v.rules @> jsonb_build_array(
                              jsonb_build_object('rule', p_rule, 'outcome', 'not_applicable'))
                   from core.verdicts v where v.call_id = c.id and v.current))
$$;
comment on function core.calls_to_judge(timestamptz, timestamptz, text, text, text, text) is
    'Finished calls by when they began, vertical, a rule that is or was for them, status, or one by name; null: any.';
