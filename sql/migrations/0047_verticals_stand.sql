-- No call is judged by the vertical that its campaign had a moment ago: while one is being set, no judge takes a call,
-- whatever campaign it belongs to. That takes seconds in a campaign of many calls, and new ones come meanwhile.

create function core.verticals_stand() returns boolean
language sql volatile as $$ select pg_try_advisory_xact_lock_shared(x'0CA115CA'::integer) $$;
comment on function core.verticals_stand() is
    'Whether no campaign''s vertical is being set; none will be before the transaction that asks has ended.';

-- As in 0039, but no judge can take a call, so those that no judge has yet need not be locked. A claim that is being
-- made is waited for; what a judge holds, or has finished, is locked in the order in which every statement locks calls.
create or replace function core.judge_by_new_vertical() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(x'0CA115CA'::integer);
    perform from core.calls c
    where c.campaign_id = new.id
      and (c.status in ('flagged', 'safe') or c.status = 'transcribed' and c.claimed_by is not null)
    order by c.id
    for no key update;
    update core.calls c
    set status = 'transcribed', priority = greatest(c.priority, 1), attempts = 0, next_attempt_at = now(),
        claimed_by = null, claim_token = null, claimed_at = null
    where c.campaign_id = new.id
      and (c.status in ('flagged', 'safe') or c.status = 'transcribed' and c.claimed_by is not null)
      and exists (select from core.transcripts t where t.call_id = c.id);
    return null;
end $$;

-- As in 0031, and a call that moves to another campaign whose vertical may be being set is judged anew in any case.
create or replace function core.judge_by_new_facts() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if ((new.direction, new.start_time_utc, new.caller_number)
            is distinct from (old.direction, old.start_time_utc, old.caller_number)
        or (select coalesce(max(g.vertical), 'general') from core.campaigns g where g.id = new.campaign_id)
            <> (select coalesce(max(g.vertical), 'general') from core.campaigns g where g.id = old.campaign_id)
        or new.campaign_id is distinct from old.campaign_id and not core.verticals_stand())
       and exists (select from core.transcripts t where t.call_id = old.id)
    then
        new.status := 'transcribed';
        new.priority := greatest(new.priority, 1);
        new.attempts := 0;
        new.next_attempt_at := now();
        new.claimed_by := null;
        new.claim_token := null;
        new.claimed_at := null;
    end if;
    return new;
end $$;

-- As in 0037, so.
create or replace function core.claim_waiting(p_lane text, p_worker text, p_token uuid, p_limit integer, p_oldest_first boolean)
returns setof core.claimed_call
language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
declare
    l core.lanes;
begin
    if p_limit <= 0 then
        return;
    end if;
    select * into strict l from core.lanes where lane = p_lane;
    if not exists (select from core.calls where claimed_by = p_worker and claim_token = p_token) then
        -- While a campaign's vertical is being set nobody knows by which rules its calls are to be judged.
        if l.paused or p_lane = 'judge' and not core.verticals_stand() then
            return;
        end if;
        -- The statuses are repeated so that the planner can prove the partial indexes' predicate.
        if p_oldest_first then
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            where c.id = any (array(
                select w.id from core.calls w
                where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed')
                  and w.claimed_by is null and w.next_attempt_at <= now()
                order by w.next_attempt_at
                limit p_limit for update skip locked));
        else
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            where c.id = any (array(
                select w.id from core.calls w
                where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed')
                  and w.claimed_by is null and w.next_attempt_at <= now()
                order by w.priority, w.start_time_utc desc
                limit p_limit for update skip locked));
        end if;
        if not found then
            return;
        end if;
    end if;
    return query
        select c.id, c.ringba_call_id, c.claim_token, c.attempts, l.max_attempts,
               l.deadline_s + l.deadline_s_per_audio_s * least(coalesce(c.duration_seconds, 0), 86400),
               g.name, coalesce(g.vertical, 'general'), c.start_time_utc,
               c.duration_seconds, c.caller_number, c.direction, c.priority,
               c.audio_url, c.storage_path, c.audio_sha256,
               core.stage_input(p_lane, c.id)
        from core.calls c
        left join core.campaigns g on g.id = c.campaign_id
        where c.claimed_by = p_worker and c.claim_token = p_token
        order by c.priority, c.start_time_utc desc;
end $$;
