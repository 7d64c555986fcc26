-- What operators and the health server read.

create view core.pipeline_health as
select l.lane, l.paused, l.paused_reason,
       coalesce(q.waiting, 0)  as waiting,
       coalesce(q.retrying, 0) as retrying,
       coalesce(q.processing, 0) as processing,
       coalesce(extract(epoch from now() - q.oldest_waiting_since), 0)::double precision as oldest_waiting_s,
       coalesce(extract(epoch from now() - q.oldest_claim), 0)::double precision as oldest_claim_s,
       coalesce(w.live, 0) as workers,
       w.last_progress_at
from core.lanes l
left join lateral (
    select count(*) filter (where claimed_by is null and next_attempt_at <= now()) as waiting,
           count(*) filter (where claimed_by is null and next_attempt_at > now())  as retrying,
           count(*) filter (where claimed_by is not null)                          as processing,
           min(next_attempt_at) filter (where claimed_by is null and next_attempt_at <= now()) as oldest_waiting_since,
           min(claimed_at) as oldest_claim
    from core.calls c
    where c.status = l.input_status and c.status in ('pending', 'downloaded', 'transcribed')
) q on l.input_status is not null
left join lateral (
    select count(*) as live, max(progress_at) as last_progress_at
    from core.workers w
    where w.lane = l.lane and w.stopped_at is null and w.beat_at > now() - interval '30 seconds'
) w on true;
comment on view core.pipeline_health is 'One row a lane: what waits, what is being processed, which workers live.';

create view core.error_summary as
select error_class, status, count(*) as calls,
       min(coalesce(failed_at, created_at)) as oldest, max(coalesce(failed_at, created_at)) as newest,
       (array_agg(ringba_call_id order by id desc))[1:3] as examples
from core.calls
where error_class is not null
group by error_class, status;
comment on view core.error_summary is 'Calls with an error, by class: failed for good, or waiting for their next attempt.';

create view core.calls_overview as
select c.id, c.ringba_call_id, g.name as campaign_name, coalesce(g.vertical, 'general') as vertical,
       c.start_time_utc, c.duration_seconds, c.caller_number, c.direction, c.status,
       c.claimed_by is not null as processing, c.claimed_by, c.claimed_at, c.attempts, c.next_attempt_at,
       c.priority, c.error_class, c.processing_error, c.skip_reason,
       v.flagged, v.score,
       c.storage_path, c.audio_sha256, c.created_at, c.downloaded_at, c.transcribed_at, c.judged_at, c.failed_at
from core.calls c
left join core.campaigns g on g.id = c.campaign_id
left join core.verdicts v on v.call_id = c.id and v.current;
comment on view core.calls_overview is 'One row a call, readable; processing means claimed.';
