-- What nobody noticed: a host of recordings that is dead, and a source that gives no recordings any more.

-- When a call came to its stage -----------------------------------------------------------------------

alter table core.call_metadata add column ready_at timestamptz;
comment on column core.call_metadata.ready_at is
    'When the call could be fetched at last, where it had to wait for its recording or had been put aside.';

-- next_attempt_at tells it only until the first attempt that fails. A trigger after the update, as one before it would
-- lock the row a second time (0020); a claim does not write the column, a finish makes it look at the status alone.
create function core.note_ready() returns trigger
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    update core.call_metadata set ready_at = now() where call_id = new.id;
    return null;
end $$;
create trigger late_recording_is_noted
    after update of next_attempt_at on core.calls
    for each row
    when (new.status = 'pending' and new.next_attempt_at < core.never()
          and (old.status = 'skipped' or old.status = 'pending' and old.next_attempt_at = core.never()))
    execute function core.note_ready();

-- Each time is asked for by the call's number, so that whoever asks about few calls reads few rows.
create view core.calls_entered as
select c.id, c.status, c.priority, c.claimed_by, c.attempts, c.next_attempt_at, c.duration_seconds, c.error_class,
       c.judged_at,
       greatest(case c.status when 'downloaded' then coalesce(c.downloaded_at, c.created_at)
                              when 'transcribed' then coalesce(c.transcribed_at, c.created_at)
                              else c.created_at end,
                (select max(r.at) from core.recoveries r where r.call_id = c.id),
                (select m.ready_at from core.call_metadata m where m.call_id = c.id)) as entered_at
from core.calls c;
comment on view core.calls_entered is
    'When a call came to its stage: it became known, its recording came, the stage before ended, it was recovered.';

-- The longest that the waits after so many failed attempts take together; as core.retry_delay() has them.
create function core.retry_time(p_attempts integer) returns interval
language sql immutable as $$
    select make_interval(secs => 1.2 * ((array[0, 30, 150, 750, 2550])[least(greatest(p_attempts, 0), 4) + 1]
                                        + 1800 * greatest(p_attempts - 4, 0)))
$$;

-- A call whose attempt failed waits until next_attempt_at, which is moved on again and again where its host is left
-- alone (no attempt is counted then). It has waited since it came to its stage, less what its own attempts explain:
-- for each as long as it may last, and the waits between them. So an ordinary retry is not late, and one that waits
-- although its time has come is as late as before. What has a verdict is judged anew and is not late.
-- Only calls that were put off are read: of all others next_attempt_at says since when they wait. One part has the
-- index calls_oldest, the other calls_with_error.
create view core.calls_put_off as
select e.id, e.status, e.next_attempt_at,
       least(e.next_attempt_at,
             e.entered_at + core.retry_time(e.attempts)
                 -- A source may tell a length that is no number.
                 + e.attempts * make_interval(
                       secs => l.deadline_s + l.deadline_s_per_audio_s * least(coalesce(e.duration_seconds, 0), 86400))
       ) as waits_since
from (
    select * from core.calls_entered
    where status in ('pending', 'downloaded', 'transcribed') and claimed_by is null
      and next_attempt_at > now() and next_attempt_at < core.never()
    union all
    select * from core.calls_entered
    where status in ('pending', 'downloaded', 'transcribed') and claimed_by is null
      and next_attempt_at <= now() and error_class is not null
) e
join core.lanes l on l.input_status = e.status
where e.priority = 0 and e.judged_at is null;
comment on view core.calls_put_off is
    'Live calls that failed an attempt or are due later, and since when each has waited for its lane.';

-- As in 0006, but a live call that was put off has waited all the same.
create or replace function core.watch_queue() returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    limits jsonb := (select jsonb_object_agg(name, value) from core.alert_limits);
    l record;
    f record;
begin
    if not pg_try_advisory_xact_lock(x'0CA115C9'::integer) then
        return (select count(*) from core.alerts where resolved_at is null);
    end if;

    for l in
        select n.lane, n.paused,
               coalesce(q.waiting, 0) as waiting,
               coalesce(q.live_waiting, 0) as live_waiting,
               coalesce(extract(epoch from now() - least(q.oldest_live, p.since)), 0) as oldest_live_s,
               coalesce(p.later, 0) as later,
               coalesce(extract(epoch from now() - q.oldest), 0) as oldest_s,
               coalesce(w.live, 0) as live, w.waits_for,
               coalesce(w.waiting_workers, 0) as waiting_workers, coalesce(w.paused_workers, 0) as paused_workers,
               coalesce(w.stalled, 0) as stalled,
               extract(epoch from now() - s.at) as silent_s, s.cleanly
        from core.lanes n
        left join (
            select status, count(*) as waiting, count(*) filter (where priority = 0) as live_waiting,
                   min(next_attempt_at) as oldest, min(next_attempt_at) filter (where priority = 0) as oldest_live
            from core.calls
            where claimed_by is null and status in ('pending', 'downloaded', 'transcribed')
              and next_attempt_at <= now()
            group by status
        ) q on q.status = n.input_status
        left join (
            select status, min(waits_since) as since, count(*) filter (where next_attempt_at > now()) as later
            from core.calls_put_off group by status
        ) p on p.status = n.input_status
        left join (
            select lane, count(*) as live,
                   count(*) filter (where state like 'paused:%') as paused_workers,
                   count(*) filter (where state like 'paused:%' and progress_at < now() - make_interval(
                       secs => (limits ->> 'lane_waits')::float8)) as waiting_workers,
                   string_agg(distinct substr(state, 8), ', ') filter (where state like 'paused:%') as waits_for,
                   count(*) filter (where state = 'running' and progress_at < now() - make_interval(
                       secs => (limits ->> 'lane_stalled')::float8)) as stalled
            from core.workers
            where stopped_at is null and beat_at > now() - interval '30 seconds'
            group by lane
        ) w on w.lane = n.lane
        left join lateral (
            -- The lane's last sign of life, and whether it was a goodbye.
            select coalesce(stopped_at, beat_at) as at, stopped_at is not null as cleanly
            from core.workers where lane = n.lane
            order by coalesce(stopped_at, beat_at) desc limit 1
        ) s on true
        order by n.lane  -- one order for all, so that two writers of alerts cannot deadlock
    loop
        perform core.watch_condition('backlog:' || l.lane,
            l.live_waiting > (limits ->> 'live_backlog')::float8,
            l.live_waiting <= (limits ->> 'live_backlog')::float8 / 2, 'warning',
            format('%s live calls wait for the %s lane. Is it keeping up? '
                   'scripts/psql.sh -c "select * from core.pipeline_health"',
                   l.live_waiting, l.lane));

        perform core.watch_condition('oldest:' || l.lane,
            l.oldest_live_s > (limits ->> 'oldest_live_wait')::float8,
            l.oldest_live_s <= (limits ->> 'oldest_live_wait')::float8 / 2, 'warning',
            format('A live call has waited %s minutes for the %s lane; %s live calls wait%s. '
                   'See: scripts/psql.sh -c "select * from core.pipeline_health"%s',
                   round(l.oldest_live_s / 60), l.lane, l.live_waiting + l.later,
                   case when l.later > 0 then format(', %s of them for their next attempt', l.later) end,
                   case when l.later > 0
                        then '; why attempts fail: scripts/psql.sh -c "select * from core.error_summary"' end));

        -- Right after the server came up nobody could beat, however well they are.
        perform core.watch_condition('lane_silent:' || l.lane,
            l.live = 0 and not l.paused and pg_postmaster_start_time() < now() - interval '25 seconds'
                and case when l.silent_s is null
                             then l.waiting > 0 and l.oldest_s > (limits ->> 'lane_never_came')::float8
                         when l.cleanly then l.silent_s > (limits ->> 'lane_stopped')::float8
                         else l.silent_s > (limits ->> 'lane_silent')::float8 end,
            l.live > 0, 'critical',
            format('No worker of the %s lane is alive%s; %s calls wait for it. See: scripts/supervisorctl.sh status, '
                   'then: scripts/supervisorctl.sh start ''%s:*''',
                   l.lane, coalesce(format(', for %s minutes now', round(l.silent_s / 60)), ''), l.waiting, l.lane));

        perform core.watch_condition('lane_waits:' || l.lane,
            l.waiting_workers > 0, l.paused_workers = 0, 'critical',
            format('%s of %s workers of the %s lane wait for something that is down (%s); %s calls wait. It goes on by '
                   'itself when that is back. What it said: scripts/supervisorctl.sh tail %s',
                   l.paused_workers, l.live, l.lane, l.waits_for, l.waiting, core.supervised_name(l.lane)));

        perform core.watch_condition('lane_stalled:' || l.lane,
            l.stalled > 0, l.stalled = 0, 'critical',
            format('%s of %s workers of the %s lane beat but have not advanced for %s minutes; %s calls wait. '
                   'Restart it: scripts/supervisorctl.sh restart ''%s:*''',
                   l.stalled, l.live, l.lane, round((limits ->> 'lane_stalled')::numeric / 60), l.waiting, l.lane));
    end loop;

    for f in
        select coalesce(r.error_class, a.error_class) as error_class, coalesce(r.recent, 0) as recent
        from (select error_class, count(*) as recent from core.calls
              where status = 'failed' and failed_at > now() - interval '15 minutes'
              group by error_class) r
        full join (select substr(alert_key, 10) as error_class from core.alerts
                   where resolved_at is null and alert_key like 'failures:%') a on a.error_class = r.error_class
        order by 1
    loop
        perform core.watch_condition('failures:' || f.error_class,
            f.recent >= (limits ->> 'failures')::float8, f.recent <= (limits ->> 'failures')::float8 / 2, 'warning',
            format('%s calls failed as %s within 15 minutes. What can be done: python scripts/recover_failed.py',
                   f.recent, f.error_class));
    end loop;

    -- Events close when they have not come again, rejects when none is left.
    perform core.resolve_alert(alert_key) from (
        select alert_key from core.alerts
        where resolved_at is null
          and ((alert_key like 'internal:%' or alert_key like 'zombies:%')
                   and last_at < now() - make_interval(secs => (limits ->> 'quiet')::float8)
               or alert_key like 'ingest_rejects:%'
                   and not exists (select from core.ingest_rejects r where r.source = substr(alert_key, 16)))
        order by alert_key) as over;

    return (select count(*) from core.alerts where resolved_at is null);
end $$;

-- Recordings ------------------------------------------------------------------------------------------

insert into core.alert_limits (name, value, unit, why) values
    ('no_recording_share',  0.5, 'share', 'of the latest calls that started an hour to a day ago; a few never get one'),
    ('no_recording_calls',   10, 'calls', 'that must be without a recording, or the share says nothing'),
    ('no_recording_latest', 200, 'calls', 'that are looked at: half an hour at 10,000 calls a day, all of a quiet day');

-- Whether the source gives recordings: when recording was switched off there, the token lost the right to see them or
-- their column has another name, every call waits for its recording and is put aside a day later.
-- Calls too short to be judged need none, and of one that reached nobody none can be expected. The latest alone are
-- looked at, so that it is soon known and soon over. Each part has an index (see core.calls_by_start).
create function core.watch_recordings(limits jsonb) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    oldest constant timestamptz := core.source_now() - interval '1 day';
    newest constant timestamptz := core.source_now() - interval '1 hour';
    share constant float8 := (limits ->> 'no_recording_share')::float8;
    looked_at bigint;
    missing bigint;
begin
    select count(*), count(*) filter (where unrecorded) into looked_at, missing
    from (
        select id, unrecorded from (
            select id, start_time_utc, true as unrecorded from core.calls
            where status = 'pending' and next_attempt_at = core.never() and claimed_by is null
              and start_time_utc between oldest and newest
            union all
            select id, start_time_utc, false from core.calls
            where status in ('pending', 'downloaded', 'transcribed') and next_attempt_at <> core.never()
              and claimed_by is null and start_time_utc between oldest and newest
            union all
            select id, start_time_utc, false from core.calls
            where claimed_by is not null and start_time_utc between oldest and newest
            union all
            select id, start_time_utc, status = 'skipped' from core.calls
            where status in ('flagged', 'safe', 'skipped', 'failed') and claimed_by is null
              and (skip_reason is null or skip_reason = 'no_recording') and start_time_utc between oldest and newest
        ) as known
        order by start_time_utc desc
        limit (limits ->> 'no_recording_latest')::bigint
    ) as latest
    where not exists (select from core.call_metadata m
                      where m.call_id = latest.id and lower(m.metadata ->> 'hasConnected') = 'false');

    perform core.watch_condition('no_recordings',
        missing >= (limits ->> 'no_recording_calls')::float8 and missing > share * looked_at,
        -- A check that was switched off leaves nothing open: /health would say it for ever.
        coalesce(missing <= share * looked_at / 2, true), 'critical',
        format('%s of the latest %s calls that started more than an hour ago have no recording: they cannot be judged, '
               'and are put aside a day after they started. Is recording switched on at the source, and may our token '
               'see recordings? What it answers: scripts/supervisorctl.sh tail ingest; per day: '
               'python scripts/ingest_report.py', missing, looked_at));
end $$;

-- As in 0014, with the watch of recordings.
create or replace function core.check_queue_and_alert() returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    limits jsonb := (select jsonb_object_agg(name, value) from core.alert_limits);
    watch text;
begin
    -- 0006's lock: watch_queue() takes it again and gets it, being in the same transaction.
    if not pg_try_advisory_xact_lock(x'0CA115C9'::integer) then
        return (select count(*) from core.alerts where resolved_at is null);
    end if;
    foreach watch in array array['queue', 'failures', 'recordings', 'database'] loop
        begin
            if watch = 'queue' then
                perform core.watch_queue();
            elsif watch = 'failures' then
                perform core.watch_failures(limits);
            elsif core.watch_is_due(watch, limits) then
                if watch = 'recordings' then
                    perform core.watch_recordings(limits);
                else
                    perform core.watch_database(limits);
                end if;
            end if;
            perform core.resolve_alert('watch_failed:' || watch);
        exception when others then
            perform core.watch_condition('watch_failed:' || watch, true, false, 'warning',
                format('core.watch_%s() failed (%s): what it watches is not watched. Please report it. What it says: '
                       'scripts/psql.sh -c "select core.check_queue_and_alert()"', watch, sqlstate));
            raise warning 'core.watch_%() failed: %', watch, sqlerrm;
        end;
    end loop;

    -- Events close when they have not come again; so does what a host told that tells no more.
    perform core.resolve_alert(alert_key) from (
        select alert_key from core.alerts
        where resolved_at is null
          and ((alert_key like 'error\_kind:%' or alert_key like 'program\_exited:%')
                   and last_at < now() - make_interval(secs => (limits ->> 'quiet')::float8)
               or alert_key like 'disk\_%' and last_at < now() - interval '15 minutes')
        order by alert_key) as over;

    return (select count(*) from core.alerts where resolved_at is null);
end $$;

do $$
begin
    if exists (select from unnest(array['ingest', 'vault', 'factory', 'judge', 'alerts', 'health']) r
               where not exists (select from pg_roles where rolname = 'callscript_' || r)) then
        return;  -- 0005 said so: lanes connect with the operator's own login
    end if;
    revoke all on function core.note_ready(), core.watch_recordings(jsonb) from public;
    -- fail.sql is every lane's statement and asks for a call's stage.
    grant select on core.calls_entered to callscript_vault, callscript_factory, callscript_judge;
    grant select on core.calls_put_off to callscript_health, callscript_alerts;
end $$;
