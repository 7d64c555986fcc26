-- A campaign's vertical that is set by hand decides by which rules its calls are judged: those that were judged before
-- by others are judged anew, as 0031 does where another fact of a call changes.

-- All calls that a judge may hold or take meanwhile are locked first, in the order in which every statement locks calls.
-- A claim that is being made is waited for, so that the update sees it and makes it void; none can be made, nor can the
-- factory finish a call, before the new vertical is there for it to be judged by.
create function core.judge_by_new_vertical() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from core.calls c
    where c.campaign_id = new.id and c.status in ('downloaded', 'transcribed', 'flagged', 'safe')
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
comment on function core.judge_by_new_vertical() is 'The judged calls of a campaign whose vertical changes are judged anew.';

create trigger new_vertical_is_judged
    after update of vertical on core.campaigns
    for each row when (new.vertical <> old.vertical)
    execute function core.judge_by_new_vertical();

comment on column core.campaigns.vertical is
    'Inferred from the name when the campaign is first seen; never overwritten afterwards, so an UPDATE by hand stays. It has the campaign''s judged calls judged anew.';
