-- What is done anew: judging by facts that come after the verdict, and asking for what a wrong clock had asked too early.

-- What is known of a call may come after its recording was judged: its campaign, its direction, when it began. Other
-- rules may apply then, so the call goes back to be judged, behind the live ones. A claim on it is void: what a judge
-- makes of the old facts is thrown away. A person's word stays what the call is in the end. Another campaign of the same
-- vertical changes no rule, and must not: a campaign that is renamed is another one to us, with days of calls.
create function core.judge_by_new_facts() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if ((new.direction, new.start_time_utc, new.caller_number)
            is distinct from (old.direction, old.start_time_utc, old.caller_number)
        or (select coalesce(max(g.vertical), 'general') from core.campaigns g where g.id = new.campaign_id)
            <> (select coalesce(max(g.vertical), 'general') from core.campaigns g where g.id = old.campaign_id))
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
comment on function core.judge_by_new_facts() is 'A judged call whose facts change is judged anew.';

-- No column that a claim or a verdict writes is among these, so the trigger costs them nothing.
create trigger new_facts_are_judged
    before update of campaign_id, direction, start_time_utc, caller_number on core.calls
    for each row when (
        (old.status in ('flagged', 'safe') or old.status = 'transcribed' and old.claimed_by is not null)
        and (new.campaign_id, new.direction, new.start_time_utc, new.caller_number)
            is distinct from (old.campaign_id, old.direction, old.start_time_utc, old.caller_number))
    execute function core.judge_by_new_facts();

-- A statement that waited for the lock of a call still reads other tables as they were before it waited. This reads
-- anew: it is volatile, so its query has a snapshot of its own.
create function core.verdict_in_force(p_call bigint) returns core.verdicts
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
    known core.verdicts;
begin
    select * into known from core.verdicts v where v.call_id = p_call and v.current;
    return known;
end $$;
comment on function core.verdict_in_force(bigint) is 'The current verdict of a call at this moment, for whoever holds its lock.';

-- A transcript is kept for the language model's part, but not for ever: the endpoint may have left the settings.
create or replace function core.transcript_may_go(c core.calls) returns boolean
language sql stable as $$
    select c.status in ('flagged', 'safe') and c.claimed_by is null
       and not (c.lacks_llm and coalesce(c.judged_at, c.created_at) > now() - interval '30 days')
$$;

-- A database whose clock was ahead, for a minute or for hours, opened time that was still to come, and the call log
-- truthfully said that there was nothing in it. Once the clock is right again, all windows of the last day are asked
-- anew: what was asked too early cannot be told from the rest, and recordings last a day.
create function core.turn_back_ingest(p_settle_s double precision) returns boolean
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    closed timestamptz := date_trunc('minute', core.source_now() - make_interval(secs => p_settle_s));
    since  timestamptz := date_trunc('hour', closed - interval '1 day');
begin
    update core.ingest_source s
    set frontier = since, reconciled_to = least(reconciled_to, since), next_request_at = now(),
        last_answer_at = least(last_answer_at, core.source_now())
    where s.source = 'call_log' and s.frontier > closed + interval '5 minutes';
    if not found then
        return false;
    end if;
    delete from core.ingest_windows w
    where w.kind in ('live', 'catch_up', 'reconcile') and w.window_end > since;
    return true;
end $$;
comment on function core.turn_back_ingest(double precision) is 'Undoes what ingest did by a clock that was ahead; true when it was.';
