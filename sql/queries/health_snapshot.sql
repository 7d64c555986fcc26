-- All that /health says, in one statement. A worker lives when it has beaten within live_s.
with limits as (
    select max(value) filter (where name = 'oldest_live_wait') as oldest_live_wait_s,
           max(value) filter (where name = 'lane_stalled') as stalled_s,
           max(value) filter (where name = 'disk_free_gib') as disk_free_gib
    from core.alert_limits
), waiting as (
    -- Without those that await their recording: nobody may claim them, and what they wait for is no lane.
    select status, count(*) filter (where next_attempt_at < core.never()) as waiting,
           count(*) filter (where next_attempt_at > now() and next_attempt_at < core.never()) as retrying,
           count(*) filter (where next_attempt_at = core.never()) as awaiting_recording,
           count(*) filter (where priority = 0 and next_attempt_at < core.never()) as waiting_live,
           min(next_attempt_at) as oldest, min(next_attempt_at) filter (where priority = 0) as oldest_live
    from core.calls
    where claimed_by is null and status in ('pending', 'downloaded', 'transcribed')
    group by status
    union all
    -- Judged calls that lack the language model's part: what the lane top_up takes, in the judge's process. They are
    -- counted by their index alone; live ones are among the latest, and a backfill may wait for weeks.
    select 'top_up', lacking.waiting, lacking.retrying, 0, latest.live, lacking.oldest, latest.oldest_live
    from (
        select count(*) as waiting, count(*) filter (where next_attempt_at > now()) as retrying,
               min(next_attempt_at) as oldest
        from core.calls
        where lacks_llm and claimed_by is null and status in ('flagged', 'safe')
    ) as lacking, (
        select count(*) filter (where priority = 0) as live,
               min(next_attempt_at) filter (where priority = 0) as oldest_live
        from (select priority, next_attempt_at from core.calls
              where lacks_llm and claimed_by is null and status in ('flagged', 'safe')
              order by start_time_utc desc limit 1000) as newest
    ) as latest
), put_off as (
    -- A host that is left alone moves next_attempt_at on and on; these calls have waited since they came.
    select status, min(waits_since) as since from core.calls_put_off group by status
), claimed as (
    select case when status in ('flagged', 'safe') then 'top_up' else status end as status, count(*) as processing
    from core.calls
    where claimed_by is not null
    group by 1
), living as (
    select w.lane, count(*) as workers,
           count(*) filter (where w.state = 'running'
                              and w.progress_at < now() - make_interval(secs => limits.stalled_s)) as stalled,
           -- Idle workers look for calls every second: one that holds none and has not looked cannot get any.
           count(*) filter (where w.state = 'running' and w.progress_at < now() - make_interval(secs => %(starved_s)s)
                              and not exists (select from core.calls c where c.claimed_by = w.id)) as starved,
           -- A worker that advances is over what it waited for, even when its state is not yet renewed.
           jsonb_agg(distinct substr(w.state, 8)) filter (where w.state like 'paused:%%'
                              and (w.progress_at < now() - interval '20 seconds' or w.lane = 'alerts')) as waits_for
    from core.workers w, limits
    where w.stopped_at is null and w.beat_at > now() - make_interval(secs => %(live_s)s)
    group by w.lane
), lanes as (
    select l.lane, l.paused, coalesce(v.workers, 0) as workers, coalesce(v.stalled, 0) as stalled,
           case when w.oldest < now() - make_interval(secs => %(starved_s)s)
                then coalesce(v.starved, 0) else 0 end as starved,
           -- What ingest waits for while the call log answers: recordings (core.watch_recordings).
           coalesce(v.waits_for, '[]') || case when l.lane = 'ingest' and exists (
               select from core.alerts where alert_key = 'no_recordings' and resolved_at is null)
               then '["no_recordings"]'::jsonb else '[]' end as waits_for,
           coalesce(w.waiting, 0) as waiting, coalesce(w.waiting_live, 0) as waiting_live,
           coalesce(w.retrying, 0) as retrying, coalesce(w.awaiting_recording, 0) as awaiting_recording,
           coalesce(c.processing, 0) as processing,
           case when least(w.oldest, p.since) <= now()
                then extract(epoch from least(w.oldest, p.since)) end as oldest_at,
           greatest(coalesce(extract(epoch from now() - least(w.oldest, p.since)), 0), 0) as oldest_s,
           coalesce(extract(epoch from now() - least(w.oldest_live, p.since)) > limits.oldest_live_wait_s,
                    false) as late
    from limits, core.lanes l
    left join living v on v.lane = l.lane
    left join waiting w on w.status = coalesce(l.input_status, l.lane)
    left join put_off p on p.status = l.input_status
    left join claimed c on c.status = coalesce(l.input_status, l.lane)
)
select (select jsonb_agg(to_jsonb(lanes)) from lanes) as lanes,
       -- Open incidents, some of which say what nothing else here does.
       (select coalesce(jsonb_agg(jsonb_build_object('key', alert_key, 'severity', severity) order by alert_key), '[]')
        from core.alerts where resolved_at is null and severity <> 'info') as incidents,
       (select count(*) from core.calls where status = 'failed') as failed,
       (select jsonb_build_object(
            'open', count(*) filter (where resolved_at is null),
            'open_by_severity', jsonb_build_object(
                'info', count(*) filter (where resolved_at is null and severity = 'info'),
                'warning', count(*) filter (where resolved_at is null and severity = 'warning'),
                'critical', count(*) filter (where resolved_at is null and severity = 'critical')),
            'unsent', count(*) filter (where not dead and (sent_at is null
                                                or resolved_at is not null and resolution_sent_at is null)),
            -- Within a day: an old refusal that nobody cleared is history, not a state.
            'dead', count(*) filter (where dead and last_at > now() - interval '1 day'))
        from core.alerts) as alerts,
       -- For how long Slack has taken nothing although there is a message, and what it last said to the oldest.
       (select jsonb_build_object(
            'seconds', case when bool_or(waits) then greatest(0, extract(epoch from now() - greatest(
                min(since) filter (where waits), max(taken_at)))) else 0 end,
            'error', (array_agg(send_error order by since) filter (where waits))[1])
        from (select not dead and (sent_at is null or resolved_at is not null and resolution_sent_at is null) as waits,
                     case when sent_at is null then raised_at else resolved_at end as since,
                     greatest(sent_at, resolution_sent_at) as taken_at, send_error
              from core.alerts) as message) as unheard,
       exists (select from living where lane = 'alerts') as dispatcher_lives,
       -- It beats and does not come round any more: a statement of its own hangs.
       not exists (select from core.workers where lane = 'alerts' and stopped_at is null
                     and progress_at > now() - make_interval(secs => %(stuck_s)s)) as dispatcher_is_stuck,
       exists (select from core.workers where lane = 'alerts') as dispatcher_was_left,
       coalesce((select v.waits_for from living v where v.lane = 'alerts'), '[]') as dispatcher_waits_for,
       (select disk_free_gib from limits) as disk_free_gib,
       -- A standby, or a server that lets nobody write.
       current_setting('transaction_read_only')::boolean as read_only,
       -- Kept in memory for when the database is away; it is in no answer.
       core.slack_webhook() as webhook
