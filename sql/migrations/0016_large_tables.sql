-- What operators ask of a table with a million finished calls reads the calls in question, not the table.

-- Few calls have an error at any time, so this costs the others nothing.
create index calls_with_error on core.calls (error_class, status) where error_class is not null;

-- As in 0007, with waiting and claimed calls counted apart: only so do the partial indexes serve it.
create or replace view core.pipeline_health as
select l.lane, l.paused, l.paused_reason,
       coalesce(q.waiting, 0)  as waiting,
       coalesce(q.retrying, 0) as retrying,
       coalesce(p.processing, 0) as processing,
       coalesce(extract(epoch from now() - q.oldest_waiting_since), 0)::double precision as oldest_waiting_s,
       coalesce(extract(epoch from now() - p.oldest_claim), 0)::double precision as oldest_claim_s,
       coalesce(w.live, 0) as workers,
       w.last_progress_at,
       coalesce(q.awaiting_recording, 0) as awaiting_recording
from core.lanes l
left join lateral (
    select count(*) filter (where next_attempt_at <= now()) as waiting,
           count(*) filter (where next_attempt_at > now() and next_attempt_at < core.never()) as retrying,
           min(next_attempt_at) filter (where next_attempt_at <= now()) as oldest_waiting_since,
           count(*) filter (where next_attempt_at = core.never()) as awaiting_recording
    from core.calls c
    where c.status = l.input_status and c.status in ('pending', 'downloaded', 'transcribed') and c.claimed_by is null
) q on l.input_status is not null
left join lateral (
    select count(*) as processing, min(claimed_at) as oldest_claim
    from core.calls c
    where c.status = l.input_status and c.status in ('pending', 'downloaded', 'transcribed') and c.claimed_by is not null
) p on l.input_status is not null
left join lateral (
    select count(*) as live, max(progress_at) as last_progress_at
    from core.workers w
    where w.lane = l.lane and w.stopped_at is null and w.beat_at > now() - interval '30 seconds'
) w on true;
