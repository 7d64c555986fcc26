-- Take in a page of calls. A call that is known gets new metadata only: its progress is never touched.
with record as (
    select distinct on (ringba_call_id) *
    from jsonb_to_recordset(%(records)s) as r(
        ringba_call_id text, start_time_utc timestamptz, campaign_name text, vertical text, caller_number text,
        direction text, duration_seconds float8, audio_url text, priority smallint)
), campaign as (
    insert into core.campaigns (name, vertical)
    select distinct on (campaign_name) campaign_name, vertical from record where campaign_name is not null
    on conflict (name) do update set name = excluded.name  -- so that known ones are returned too
    returning id, name
), written as (
    insert into core.calls as c (ringba_call_id, campaign_id, start_time_utc, duration_seconds, caller_number,
                                 direction, audio_url, priority)
    select r.ringba_call_id, g.id, r.start_time_utc, r.duration_seconds, r.caller_number,
           r.direction, r.audio_url, r.priority
    from record r left join campaign g on g.name = r.campaign_name
    on conflict (ringba_call_id) do update
    set campaign_id = coalesce(excluded.campaign_id, c.campaign_id),
        duration_seconds = coalesce(excluded.duration_seconds, c.duration_seconds),
        caller_number = coalesce(excluded.caller_number, c.caller_number),
        audio_url = coalesce(excluded.audio_url, c.audio_url)
    where (coalesce(excluded.campaign_id, c.campaign_id), coalesce(excluded.duration_seconds, c.duration_seconds),
           coalesce(excluded.caller_number, c.caller_number), coalesce(excluded.audio_url, c.audio_url))
          is distinct from (c.campaign_id, c.duration_seconds, c.caller_number, c.audio_url)
    returning (xmax = 0) as is_new
)
select count(*) filter (where is_new) as new, count(*) filter (where not is_new) as changed from written
