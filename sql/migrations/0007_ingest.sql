-- Ingest from a call-log API: windows that prove completeness, one budget of requests, what has no column in core.calls.

-- In a test, the function is replaced to run days in minutes; nothing in the product replaces it.
create function core.source_now() returns timestamptz
language sql stable as $$ select now() $$;
comment on function core.source_now() is 'The clock of API windows and of ingest''s schedule: the database''s own.';

-- Not infinity: drivers have no such date (psycopg raises), and whoever reads core.calls would stumble over it.
create function core.never() returns timestamptz
language sql immutable as $$ select timestamptz '9999-01-01 00:00:00+00' $$;
comment on function core.never() is 'next_attempt_at of a pending call that has no recording yet: nobody may claim it.';

create table core.ingest_source (
    source           text primary key,
    frontier         timestamptz,
    reconciled_to    timestamptz,
    next_request_at  timestamptz not null default now(),
    last_answer_at   timestamptz,
    refused_until    timestamptz,
    refusals         smallint not null default 0,
    credentials_hash text
);
comment on table core.ingest_source is 'One row a source: how far windows were opened, when any process may ask next, whether credentials were refused.';
comment on column core.ingest_source.frontier is 'Windows cover all time up to here without a hole; which of them agree, core.ingest_windows says.';
comment on column core.ingest_source.credentials_hash is 'A short hash of the credentials that were refused: other ones are tried at once.';
insert into core.ingest_source (source) values ('call_log');

alter table core.ingest_windows
    drop constraint ingest_windows_window_start_window_end_key,
    alter column asked_at drop not null,
    alter column asked_at drop default,
    add column kind text not null default 'live' check (kind in ('live', 'catch_up', 'reconcile', 'backfill')),
    add column priority smallint not null generated always as
        (case kind when 'live' then 0 when 'catch_up' then 1 when 'reconcile' then 2 else 3 end) stored,
    add column attempts smallint not null default 0 check (attempts >= 0),
    add column next_ask_at timestamptz default now(),
    add column ask_token uuid,
    add column calls integer,
    add column outside integer,
    add column repeated integer,
    add column rejected integer,
    add column fingerprint text,
    add column agreed_at timestamptz,
    add column split_at timestamptz,
    add unique (kind, window_start, window_end);
comment on table core.ingest_windows is 'Every window asked of the call log: what the API said there is, what arrived, whether they agree.';
comment on column core.ingest_windows.kind is 'live and catch_up cover all time once; reconcile asks again for what came late; backfill is an operator''s.';
comment on column core.ingest_windows.reported is 'totalCount, of the window with its overlap into its neighbours.';
comment on column core.ingest_windows.arrived is 'Rows that arrived: calls + outside (the overlap) + repeated (an id told twice) + rejected.';
comment on column core.ingest_windows.attempts is 'Asks since it last agreed, counted when it is asked.';
comment on column core.ingest_windows.next_ask_at is 'By core.source_now(): when it is asked (again); while it is being asked, when that ask counts as dead; null: settled.';
comment on column core.ingest_windows.split_at is 'Its parts are asked in its place since then.';

create index ingest_windows_due on core.ingest_windows (priority, window_start desc)
    where next_ask_at is not null and split_at is null;
create index ingest_windows_open on core.ingest_windows (window_start) where not agrees and split_at is null;
create index ingest_windows_by_start on core.ingest_windows (window_start);

create view core.ingest_progress as
select s.source, s.frontier,
       least(w.oldest_open, s.frontier) as watermark,
       w.oldest_open,
       coalesce(w.open, 0) as open_windows,
       s.last_answer_at, s.refused_until
from core.ingest_source s
left join lateral (
    select min(window_start) as oldest_open, count(*) as open
    from core.ingest_windows where not agrees and split_at is null and kind in ('live', 'catch_up')
) w on true;
comment on view core.ingest_progress is 'watermark: every window before it agrees. frontier: windows were opened up to here.';

create table core.call_metadata (
    call_id          bigint primary key references core.calls on delete cascade,
    metadata         jsonb not null default '{}',
    content_id       text,
    next_look_at     timestamptz,
    looks            smallint not null default 0,
    url_refreshes    smallint not null default 0,
    url_refreshed_at timestamptz,
    updated_at       timestamptz not null default now()
);
comment on table core.call_metadata is 'What a source tells of a call beyond core.calls (publisher, target, amounts), and ingest''s own notes.';
comment on column core.call_metadata.content_id is 'Inbox: the id its bytes alone would give the call.';
comment on column core.call_metadata.next_look_at is 'By core.source_now(): when to ask about a call that waits for its recording.';
comment on column core.call_metadata.url_refreshes is 'Fresh URLs asked for after expired_url; the automatic pass stops at a few.';
create index call_metadata_content on core.call_metadata (content_id) where content_id is not null;
create index call_metadata_look on core.call_metadata (next_look_at) where next_look_at is not null;

-- Calls that the source knows but that have no recording yet.
create index calls_awaiting_recording on core.calls (start_time_utc)
    where status = 'pending' and next_attempt_at = core.never() and claimed_by is null;

-- Whether news from a source decide a call anew: only one that nobody holds, and that waits for its recording or was
-- put aside for want of it, or for a length that the source has corrected since.
-- p_readiness: ready, waiting (for its recording), or why to skip it.
create function core.decided_anew(held core.calls, p_readiness text, p_duration_seconds double precision,
                                  p_min_call_seconds double precision) returns boolean
language sql immutable as $$
    select held.claimed_by is null and coalesce(
        held.status = 'pending' and held.next_attempt_at = core.never() and p_readiness <> 'waiting'
        or held.skip_reason = 'no_recording' and p_readiness = 'ready'
        or held.skip_reason in ('zero_duration', 'too_short') and p_readiness in ('ready', 'waiting')
            and held.duration_seconds < p_min_call_seconds and p_duration_seconds >= p_min_call_seconds, false)
$$;

create or replace view core.pipeline_health as
select l.lane, l.paused, l.paused_reason,
       coalesce(q.waiting, 0)  as waiting,
       coalesce(q.retrying, 0) as retrying,
       coalesce(q.processing, 0) as processing,
       coalesce(extract(epoch from now() - q.oldest_waiting_since), 0)::double precision as oldest_waiting_s,
       coalesce(extract(epoch from now() - q.oldest_claim), 0)::double precision as oldest_claim_s,
       coalesce(w.live, 0) as workers,
       w.last_progress_at,
       coalesce(q.awaiting_recording, 0) as awaiting_recording
from core.lanes l
left join lateral (
    select count(*) filter (where claimed_by is null and next_attempt_at <= now()) as waiting,
           count(*) filter (where claimed_by is null and next_attempt_at > now() and next_attempt_at < core.never()) as retrying,
           count(*) filter (where claimed_by is not null)                          as processing,
           min(next_attempt_at) filter (where claimed_by is null and next_attempt_at <= now()) as oldest_waiting_since,
           min(claimed_at) as oldest_claim,
           count(*) filter (where claimed_by is null and next_attempt_at = core.never()) as awaiting_recording
    from core.calls c
    where c.status = l.input_status and c.status in ('pending', 'downloaded', 'transcribed')
) q on l.input_status is not null
left join lateral (
    select count(*) as live, max(progress_at) as last_progress_at
    from core.workers w
    where w.lane = l.lane and w.stopped_at is null and w.beat_at > now() - interval '30 seconds'
) w on true;
comment on column core.pipeline_health.awaiting_recording is 'Calls the source knows but that have no recording yet: not waiting for the lane, not retrying.';

do $$
begin
    if exists (select from unnest(array['ingest', 'alerts', 'health']) r
               where not exists (select from pg_roles where rolname = 'callscript_' || r)) then
        return;
    end if;
    grant select, update on core.ingest_source to callscript_ingest;
    grant select, insert, update on core.call_metadata to callscript_ingest;
    grant select on core.ingest_progress to callscript_ingest, callscript_health, callscript_alerts;
    grant update (priority, attempts, error_class, processing_error) on core.calls to callscript_ingest;
end $$;
