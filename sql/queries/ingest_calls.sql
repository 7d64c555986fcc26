-- Take in a page of calls. A call that is known gets new metadata only: its progress is never touched.
-- readiness says what a call's source knows: ready (to be fetched), waiting (for its recording), or why to skip it.
-- Returns how many were new, how many changed, and those that are refused: what claims to start more than a day from now
-- has a wrong date (the clock is the database's, as a host's may be wrong, and would refuse every call), and of two
-- recordings of an inbox that claim to be one call only one can be.
with given as (
    select * from jsonb_to_recordset(%(records)s) as r(
        name text, ringba_call_id text, content_id text, start_time_utc timestamptz, campaign_name text, vertical text,
        caller_number text, direction text, duration_seconds float8, audio_url text, priority smallint,
        readiness text, metadata jsonb)
), possible as (
    select * from given where start_time_utc <= now() + interval '1 day'
), rival as (
    -- The call stays the recording that it is known by, also if that is replaced where it lies; else it is the first by name.
    select name from (
        select p.name, p.content_id, p.audio_url, k.audio_url as known_url,
               coalesce(m.content_id, first_value(p.content_id) over (partition by p.ringba_call_id order by p.name)) as holder
        from possible p
        left join core.calls k on k.ringba_call_id = p.ringba_call_id
        left join core.call_metadata m on m.call_id = k.id
        where p.content_id is not null
    ) claim
    where content_id <> holder and audio_url is distinct from known_url
), told as (
    select * from possible where name not in (select name from rival)
), refused as (
    select name, format('start_time_utc %%s cannot be right', to_char(start_time_utc at time zone 'UTC', 'YYYY-MM-DD')) as reason
    from given where start_time_utc > now() + interval '1 day'
    union all
    select name, 'another recording has this ringba_call_id' from rival
), record as (
    select distinct on (ringba_call_id) *
    from told r
    -- A recording that nobody named is the call that somebody did name the same bytes for.
    where r.ringba_call_id is distinct from r.content_id
       or not exists (select from core.call_metadata m join core.calls k on k.id = m.call_id
                      where m.content_id = r.content_id and k.ringba_call_id <> r.ringba_call_id)
          and not exists (select from told n where n.content_id = r.content_id and n.ringba_call_id <> r.ringba_call_id)
    order by ringba_call_id, name
), new_campaign as (
    insert into core.campaigns (name, vertical)
    select distinct on (campaign_name) campaign_name, vertical from record r
    where campaign_name is not null and not exists (select from core.campaigns k where k.name = r.campaign_name)
    order by campaign_name
    on conflict (name) do update set name = excluded.name  -- so that one somebody else just made is returned too
    returning id, name
), campaign as (
    select id, name from new_campaign
    union all
    select id, name from core.campaigns where name in (select campaign_name from record)
), written as (
    insert into core.calls as c (ringba_call_id, campaign_id, start_time_utc, duration_seconds, caller_number,
                                 direction, audio_url, priority, status, skip_reason, next_attempt_at)
    select r.ringba_call_id, g.id, r.start_time_utc, r.duration_seconds, r.caller_number,
           r.direction, r.audio_url, r.priority,
           case when r.readiness in ('ready', 'waiting') then 'pending' else 'skipped' end,
           case when r.readiness not in ('ready', 'waiting') then r.readiness end,
           case when r.readiness = 'waiting' then core.never() else now() end
    from record r
    left join campaign g on g.name = r.campaign_name
    left join core.calls k on k.ringba_call_id = r.ringba_call_id
    -- A conflict locks the row even if nothing is to change: what is known and unchanged stays out of it.
    where k.id is null
       or (coalesce(g.id, k.campaign_id), coalesce(r.duration_seconds, k.duration_seconds),
           coalesce(r.caller_number, k.caller_number), coalesce(r.audio_url, k.audio_url))
          is distinct from (k.campaign_id, k.duration_seconds, k.caller_number, k.audio_url)
       or core.decided_anew(k, r.readiness, r.duration_seconds, %(min_call_seconds)s)
    order by k.id, r.ringba_call_id  -- one order for all who lock calls, so that they cannot deadlock
    on conflict (ringba_call_id) do update
    set campaign_id = coalesce(excluded.campaign_id, c.campaign_id),
        duration_seconds = coalesce(excluded.duration_seconds, c.duration_seconds),
        caller_number = coalesce(excluded.caller_number, c.caller_number),
        audio_url = coalesce(excluded.audio_url, c.audio_url),
        (status, skip_reason, next_attempt_at, attempts) =
            (select case when anew then excluded.status else c.status end,
                    case when anew then excluded.skip_reason else c.skip_reason end,
                    case when anew then excluded.next_attempt_at else c.next_attempt_at end,
                    case when anew then 0 else c.attempts end
             from (select core.decided_anew(
                       c,
                       coalesce(excluded.skip_reason,
                                case when excluded.next_attempt_at = core.never() then 'waiting' else 'ready' end),
                       excluded.duration_seconds, %(min_call_seconds)s) as anew) d)
    returning c.id, c.ringba_call_id, (xmax = 0) as is_new
), of_call as (
    select id, ringba_call_id from written
    union
    select id, ringba_call_id from core.calls where ringba_call_id in (select ringba_call_id from record)
), noted as (
    insert into core.call_metadata as m (call_id, metadata, content_id, next_look_at)
    select o.id, coalesce(r.metadata, '{}'), r.content_id,
           case when r.readiness = 'waiting' then core.source_now() + interval '1 minute' end
    from record r join of_call o using (ringba_call_id)
    order by o.id
    on conflict (call_id) do update
    set metadata = m.metadata || excluded.metadata,
        content_id = coalesce(excluded.content_id, m.content_id),
        next_look_at = case when excluded.next_look_at is not null then coalesce(m.next_look_at, excluded.next_look_at) end,
        updated_at = now()
    where m.metadata || excluded.metadata <> m.metadata
       or coalesce(excluded.content_id, m.content_id) is distinct from m.content_id
       or (m.next_look_at is null) <> (excluded.next_look_at is null)
), mended as (
    -- What was rejected once and makes sense now is no reject any more.
    delete from core.ingest_rejects j using told r where j.source = %(source)s and j.name = r.name
)
select count(*) filter (where is_new) as new, count(*) filter (where not is_new) as changed,
       (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from refused r) as refused
from written
