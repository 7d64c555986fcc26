-- A claim's plan is found once a session, kept, and asks no statistics. Planning anew each time was a fifth of what a
-- claim and a finish cost the server; and had the server ever kept a plan of the functions as they stood, each claim
-- would have read the whole table, joining it to the chosen calls whose number it did not know.

-- As in 0003, but the chosen calls are an array, so that the update looks them up by id however many they may be.
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
        if l.paused then
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
               l.deadline_s + l.deadline_s_per_audio_s * coalesce(c.duration_seconds, 0),
               g.name, coalesce(g.vertical, 'general'), c.start_time_utc,
               c.duration_seconds, c.caller_number, c.direction, c.priority,
               c.audio_url, c.storage_path, c.audio_sha256,
               core.stage_input(p_lane, c.id)
        from core.calls c
        left join core.campaigns g on g.id = c.campaign_id
        where c.claimed_by = p_worker and c.claim_token = p_token
        order by c.priority, c.start_time_utc desc;
end $$;

-- As in 0010, the same way.
create or replace function core.claim_top_ups(p_worker text, p_token uuid, p_limit integer, p_oldest_first boolean)
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
    select * into strict l from core.lanes where lane = 'top_up';
    if not exists (select from core.calls where claimed_by = p_worker and claim_token = p_token) then
        if l.paused then
            return;
        end if;
        if p_oldest_first then
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            where c.id = any (array(
                select w.id from core.calls w
                where w.lacks_llm and w.claimed_by is null and w.status in ('flagged', 'safe') and w.next_attempt_at <= now()
                order by w.next_attempt_at
                limit p_limit for update skip locked));
        else
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            where c.id = any (array(
                select w.id from core.calls w
                where w.lacks_llm and w.claimed_by is null and w.status in ('flagged', 'safe') and w.next_attempt_at <= now()
                order by w.start_time_utc desc
                limit p_limit for update skip locked));
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
