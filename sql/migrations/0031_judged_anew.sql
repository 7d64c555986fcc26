-- What the judge must not miss: facts that come after the verdict, and a verdict that comes while an override ends.

-- What is known of a call may come after its recording was judged: its campaign, its direction, when it began. Other
-- rules apply then, so the call goes back to be judged. A claim on it is void: what a judge makes of the old facts is
-- thrown away. A person's word stays what the call is in the end.
create function core.judge_by_new_facts() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from core.transcripts t where t.call_id = old.id) then
        new.status := 'transcribed';
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
