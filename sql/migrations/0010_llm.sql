-- The language model, optional: its questions, its answers, and judged calls that still lack its part.
--
-- A question is a row of core.qa_rules of kind 'llm'. Calls are judged by the rules at once; a call that lacks
-- the model's part keeps its status and is claimed once more, in the lane top_up, by the same kind of claim.

create table core.llm_answers (
    call_id           bigint not null references core.calls on delete cascade,
    key               text not null check (key ~ '^[0-9a-f]{64}$'),
    model             text not null,
    prompt            text not null,
    status            text not null check (status in ('answered', 'invalid')),
    part              jsonb not null,
    requests          smallint not null,
    rejected          smallint not null default 0,
    prompt_tokens     integer,
    completion_tokens integer,
    cost_usd          numeric(14, 8),
    created_at        timestamptz not null default now(),
    primary key (call_id, key)
);
comment on table core.llm_answers is 'What the language model said of a call, by the hash of all it was asked; the first answer stands.';
comment on column core.llm_answers.part is 'What of the answer goes into the verdict: checked, masked, bounded.';
comment on column core.llm_answers.cost_usd is 'By the prices set when it was asked; null where none were set.';

alter table core.calls add column lacks_llm boolean not null default false;
comment on column core.calls.lacks_llm is 'Judged by the rules alone so far: the lane top_up asks the language model once next_attempt_at has come.';

alter table core.calls drop constraint claim_only_where_a_lane_works;
alter table core.calls add constraint claim_only_where_a_lane_works
    check (claimed_by is null or status in ('pending', 'downloaded', 'transcribed', 'flagged', 'safe'));

create index calls_lacking_llm_newest on core.calls (start_time_utc desc)
    where lacks_llm and claimed_by is null and status in ('flagged', 'safe');
create index calls_lacking_llm_oldest on core.calls (next_attempt_at)
    where lacks_llm and claimed_by is null and status in ('flagged', 'safe');

-- It runs inside the judge's process, and only where JUDGE_LLM_URL is set.
insert into core.lanes (lane, input_status, max_attempts, deadline_s, deadline_s_per_audio_s) values
    ('top_up', null, 5, 600, 0);

create or replace function core.stage_input(p_lane text, p_call bigint) returns jsonb
language plpgsql stable as $$
declare
    input jsonb;
    answers jsonb;
begin
    if p_lane in ('judge', 'top_up') then
        select jsonb_build_object('segments', t.segments, 'quality', t.quality, 'model', t.model) into input
        from core.transcripts t where t.call_id = p_call;
        select jsonb_object_agg(a.key, a.part) into answers from core.llm_answers a where a.call_id = p_call;
        if answers is not null then
            input := input || jsonb_build_object('llm_answers', answers);
        end if;
        if p_lane = 'top_up' then
            input := input || (select jsonb_build_object('verdict', jsonb_build_object(
                                          'id', v.id, 'flagged', v.flagged, 'score', v.score, 'rules', v.rules, 'detail', v.detail))
                               from core.verdicts v where v.call_id = p_call and v.current);
        end if;
        return input;
    elsif p_lane = 'factory' then
        return (select jsonb_build_object('chunks', jsonb_agg(k.payload order by k.chunk))
                from core.transcript_chunks k where k.call_id = p_call);
    end if;
    return null;
end $$;

-- As core.claim_calls in 0003, for judged calls that lack the model's part: newest first, whatever their priority.
create function core.claim_top_ups(p_worker text, p_token uuid, p_limit integer, p_oldest_first boolean)
returns setof core.claimed_call
language plpgsql as $$
declare
    l core.lanes;
begin
    if p_limit <= 0 then
        return;
    end if;
    select * into strict l from core.lanes where lane = 'top_up';
    if not exists (select from core.calls where claimed_by = p_worker and claim_token = p_token) then
        if l.paused then
            return;
        end if;
        if p_oldest_first then
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            from (select w.id from core.calls w
                  where w.lacks_llm and w.claimed_by is null and w.status in ('flagged', 'safe') and w.next_attempt_at <= now()
                  order by w.next_attempt_at
                  limit p_limit for update skip locked) as waiting
            where c.id = waiting.id;
        else
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            from (select w.id from core.calls w
                  where w.lacks_llm and w.claimed_by is null and w.status in ('flagged', 'safe') and w.next_attempt_at <= now()
                  order by w.start_time_utc desc
                  limit p_limit for update skip locked) as waiting
            where c.id = waiting.id;
        end if;
        if not found then
            return;
        end if;
    end if;
    return query
        select c.id, c.ringba_call_id, c.claim_token, c.attempts, l.max_attempts, l.deadline_s::float8,
               g.name, coalesce(g.vertical, 'general'), c.start_time_utc,
               c.duration_seconds, c.caller_number, c.direction, c.priority,
               c.audio_url, c.storage_path, c.audio_sha256,
               core.stage_input('top_up', c.id)
        from core.calls c
        left join core.campaigns g on g.id = c.campaign_id
        where c.claimed_by = p_worker and c.claim_token = p_token
        order by c.start_time_utc desc;
end $$;

-- One name for every lane's claims: 0003's function takes calls that wait for a stage, claim_top_ups judged ones.
alter function core.claim_calls(text, text, uuid, integer, boolean) rename to claim_waiting;
create function core.claim_calls(p_lane text, p_worker text, p_token uuid, p_limit integer, p_oldest_first boolean)
returns setof core.claimed_call
language plpgsql as $$
begin
    if p_lane = 'top_up' then
        return query select * from core.claim_top_ups(p_worker, p_token, p_limit, p_oldest_first);
    else
        return query select * from core.claim_waiting(p_lane, p_worker, p_token, p_limit, p_oldest_first);
    end if;
end $$;

-- As core.kill_zombies in 0003, for top-ups: whatever becomes of one, the call stays judged. After the last attempt
-- the model is not asked again.
create function core.kill_lost_top_ups(p_limit integer) returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    taken integer;
begin
    with lost as (
        select c.id, l.max_attempts
        from core.calls c
        join core.lanes l on l.lane = 'top_up'
        left join core.workers w on w.id = c.claimed_by
        where c.claimed_by is not null and c.status in ('flagged', 'safe')
          and ((greatest(w.beat_at, c.claimed_at) < clock_timestamp() - interval '60 seconds'
                and pg_postmaster_start_time() < clock_timestamp() - interval '25 seconds')
               or w.stopped_at is not null and c.claimed_at < w.stopped_at
               or c.claimed_at < clock_timestamp() - make_interval(secs => l.deadline_s))
        order by c.claimed_at
        limit p_limit
        for update of c skip locked
    ), released as (
        update core.calls c
        set claimed_by = null, claim_token = null, claimed_at = null, next_attempt_at = now(),
            lacks_llm = c.lacks_llm and c.attempts < lost.max_attempts,
            error_class = 'zombie',
            processing_error = 'the worker ' || c.claimed_by || ' that asked the language model died or overran its deadline'
        from lost
        where c.id = lost.id
        returning c.id
    )
    select coalesce(core.count_attempts('top_up', -1::smallint, array_agg('zombie'::text), array_agg(0::float8),
                                        array_agg(0::float8)), 0) into taken
    from released
    having count(*) > 0;
    return coalesce(taken, 0);
end $$;

alter function core.kill_zombies(integer) rename to kill_waiting_zombies;
create function core.kill_zombies(p_limit integer default 200) returns integer
language sql security definer set search_path = core, pg_temp as $$
    select core.kill_waiting_zombies(p_limit) + core.kill_lost_top_ups(p_limit)
$$;

create or replace function core.supervised_name(p_lane text) returns text
language sql immutable as $$
    select case p_lane when 'factory' then 'factory:factory_1' when 'top_up' then 'judge' else p_lane end
$$;

create view core.llm_usage as
select date_trunc('day', created_at at time zone 'utc')::date as day, model,
       count(*) as answers, count(*) filter (where status = 'invalid') as invalid,
       sum(requests) as requests, sum(rejected) as rejected_quotes,
       sum(prompt_tokens) as prompt_tokens, sum(completion_tokens) as completion_tokens, sum(cost_usd) as cost_usd
from core.llm_answers
group by 1, 2;
comment on view core.llm_usage is 'Per UTC day and model: answers, answers that could not be used, quotes rejected, tokens, cost.';

do $$
begin
    if exists (select from unnest(array['ingest', 'vault', 'factory', 'judge', 'alerts', 'health']) r
               where not exists (select from pg_roles where rolname = 'callscript_' || r)) then
        return;  -- 0005 said so: lanes connect with the operator's own login
    end if;
    revoke all on function core.kill_zombies(integer), core.kill_waiting_zombies(integer), core.kill_lost_top_ups(integer)
        from public;
    grant execute on function core.kill_zombies(integer)
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts, callscript_health;
    -- fail.sql is every lane's statement and names the column.
    grant update (lacks_llm) on core.calls to callscript_vault, callscript_factory, callscript_judge;
    grant select, insert on core.llm_answers to callscript_judge;
    grant select on core.llm_answers, core.llm_usage to callscript_health, callscript_alerts;
end $$;
