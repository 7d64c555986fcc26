-- What nobody was told: a source that gives nothing of use any more, calls that wait for the language model, an alerts
-- worker that is dead for more than a day; and incidents that nobody closed.

insert into core.alert_limits (name, value, unit, why) values
    ('rejected_now',         10, 'records', 'that made no sense, come for the first time within an hour: one may be odd, so many are a change at the source'),
    ('no_calls',          21600, 'seconds', 'without a call, at least; and twice the longest pause of the last 14 days: nights and weekends have none'),
    ('no_calls_known',      100, 'calls',   'that came within the last 14 days, or their pauses say nothing'),
    ('zero_length_share',   0.5, 'share',   'of the latest calls of a day that have a recording; some callers hang up at once'),
    ('zero_length_calls',    20, 'calls',   'that must be skipped for their length, or the share says nothing'),
    ('zero_length_latest',  200, 'calls',   'that are looked at, as for no_recording_latest');

create index ingest_rejects_by_first on core.ingest_rejects (first_at);

-- As in 0006, but a check that was switched off closes what it had opened, and between bad and over an incident goes
-- on: what closes by its age is as young as the last look.
create or replace function core.watch_condition(p_key text, p_bad boolean, p_over boolean, p_severity text,
                                                p_message text) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    if p_bad then
        if not exists (select from core.alerts
                       where alert_key = p_key and resolved_at is null and last_at > now() - interval '1 minute') then
            perform core.raise_alert(p_key, p_severity, p_message);
        end if;
    elsif p_bad is null or coalesce(p_over, true) then  -- a limit that is not there makes null
        perform core.resolve_alert(p_key);
    else
        update core.alerts set last_at = now()
        where alert_key = p_key and resolved_at is null and last_at <= now() - interval '1 minute';
    end if;
end $$;

-- As in 0037, but the last worker of a lane is kept.
create or replace function core.kill_waiting_zombies(p_limit integer default 200) returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    taken integer;
begin
    with lost as (
        select c.id, l.lane, l.max_attempts
        from core.calls c
        join core.lanes l on l.input_status = c.status
        left join core.workers w on w.id = c.claimed_by
        cross join lateral (select case when c.claimed_at <= clock_timestamp() then c.claimed_at
                                        else '-infinity' end as claimed_at) past
        where c.claimed_by is not null
          and ((greatest(w.beat_at, past.claimed_at) < clock_timestamp() - interval '60 seconds'
                and not pg_postmaster_start_time()
                        between clock_timestamp() - interval '25 seconds' and clock_timestamp())
               or w.stopped_at is not null and past.claimed_at < w.stopped_at
               or c.claimed_at < clock_timestamp() - make_interval(
                      secs => l.deadline_s + l.deadline_s_per_audio_s * least(coalesce(c.duration_seconds, 0), 86400)))
        order by c.claimed_at
        limit p_limit
        for update of c skip locked
    ), released as (
        update core.calls c
        set claimed_by = null, claim_token = null, claimed_at = null,
            status = case when c.attempts < lost.max_attempts then c.status else 'failed' end,
            failed_at = case when c.attempts < lost.max_attempts then c.failed_at else now() end,
            next_attempt_at = case when c.attempts between 2 and lost.max_attempts - 1
                                   then now() + core.retry_delay(c.attempts) else now() end,
            error_class = 'zombie',
            processing_error = 'the worker ' || c.claimed_by || ' that held this call died or overran its deadline'
        from lost
        where c.id = lost.id
        returning lost.lane, c.status
    ), by_lane as (
        select lane, count(*) as n,
               -- Shard -1 is the killer's own: its seconds of work are unknown.
               core.count_attempts(lane, -1::smallint, array_agg(case status when 'failed' then 'failed' else 'zombie' end),
                                   array_agg(0::float8), array_agg(0::float8)) as counted
        from released group by lane order by lane
    )
    select coalesce(sum(n), 0) into taken from by_lane where counted is not null;
    -- Workers that died are remembered for a day, for whoever asks what happened; the last one of a lane for good, or a
    -- lane that is dead for so long would be one that was never there.
    delete from core.workers where id in (
        select w.id from core.workers w
        where w.beat_at < now() - interval '1 day'
          and exists (select from core.workers n where n.lane = w.lane and (n.beat_at, n.id) > (w.beat_at, w.id))
        limit p_limit for update of w skip locked);
    return taken;
end $$;

-- Calls that wait for the language model --------------------------------------------------------------

-- As in 0016, with the row of top_up: judged calls that lack the language model's part, by the indexes that they have.
create or replace view core.pipeline_health as
select l.lane, l.paused, l.paused_reason,
       coalesce(q.waiting, t.waiting, 0)  as waiting,
       coalesce(q.retrying, t.retrying, 0) as retrying,
       coalesce(p.processing, a.processing, 0) as processing,
       coalesce(extract(epoch from now() - coalesce(q.oldest_waiting_since, t.oldest_waiting_since)),
                0)::double precision as oldest_waiting_s,
       coalesce(extract(epoch from now() - coalesce(p.oldest_claim, a.oldest_claim)), 0)::double precision as oldest_claim_s,
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
left join (
    select count(*) filter (where next_attempt_at <= now()) as waiting,
           count(*) filter (where next_attempt_at > now()) as retrying,
           min(next_attempt_at) filter (where next_attempt_at <= now()) as oldest_waiting_since
    from core.calls
    where lacks_llm and claimed_by is null and status in ('flagged', 'safe')
) t on l.lane = 'top_up'
left join (
    select count(*) as processing, min(claimed_at) as oldest_claim
    from core.calls
    where claimed_by is not null and status in ('flagged', 'safe')
) a on l.lane = 'top_up'
left join lateral (
    select count(*) as live, max(progress_at) as last_progress_at
    from core.workers w
    where w.lane = l.lane and w.stopped_at is null and w.beat_at > now() - interval '30 seconds'
) w on true;

-- As in 0037, with those calls, and with records that are rejected now.
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
            union all
            -- The latest that wait for the language model: live calls are among them, and a backfill may wait for weeks.
            select 'top_up', count(*), count(*) filter (where priority = 0),
                   min(next_attempt_at), min(next_attempt_at) filter (where priority = 0)
            from (select priority, next_attempt_at from core.calls
                  where lacks_llm and claimed_by is null and status in ('flagged', 'safe') and next_attempt_at <= now()
                  order by start_time_utc desc limit 1000) as latest
        ) q on q.status = coalesce(n.input_status, n.lane)
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
            l.live = 0 and not l.paused and l.lane <> 'top_up'  -- whose threads are the judge's
                and not pg_postmaster_start_time() between now() - interval '25 seconds' and clock_timestamp()
                and case when l.silent_s is null
                             then l.waiting > 0 and l.oldest_s > (limits ->> 'lane_never_came')::float8
                         when l.cleanly then l.silent_s > (limits ->> 'lane_stopped')::float8
                         else l.silent_s > (limits ->> 'lane_silent')::float8 end,
            l.live > 0, 'critical',
            format('No worker of the %s lane is alive%s; %s calls wait for it. See: scripts/supervisorctl.sh status, '
                   'then: scripts/supervisorctl.sh start ''%s:*''',
                   l.lane, coalesce(format(', for %s minutes now', round(l.silent_s / 60)), ''), l.waiting, l.lane));

        perform core.watch_condition('lane_waits:' || l.lane,
            case when limits ? 'lane_waits' then l.waiting_workers > 0 end, l.paused_workers = 0, 'critical',
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

    -- The incident about rejects that are left may be old. What comes now is another one.
    for f in
        select coalesce(r.source, a.source) as source, coalesce(r.recent, 0) as recent
        from (select source, count(*) as recent from core.ingest_rejects
              where first_at > now() - interval '1 hour'
              group by source) r
        full join (select substr(alert_key, 21) as source from core.alerts
                   where resolved_at is null and alert_key like 'ingest\_rejected\_now:%') a on a.source = r.source
        order by 1
    loop
        perform core.watch_condition('ingest_rejected_now:' || f.source,
            f.recent >= (limits ->> 'rejected_now')::float8, f.recent <= (limits ->> 'rejected_now')::float8 / 2,
            'critical',
            format('%s recordings or records from the %s made no sense within an hour and were not taken in: has a '
                   'field changed there? Which and why: scripts/psql.sh -c "select * from core.ingest_rejects '
                   'order by first_at desc limit 20"', f.recent, f.source));
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

-- What the source gives -------------------------------------------------------------------------------

-- Whether the source gives calls, and they have a length and a recording. As in 0032, which says why recordings: the
-- latest calls alone are looked at, so that it is soon known and soon over. Each part has an index.
create or replace function core.watch_recordings(limits jsonb) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    oldest constant timestamptz := core.source_now() - interval '1 day';
    newest constant timestamptz := core.source_now() - interval '1 hour';
    share constant float8 := (limits ->> 'no_recording_share')::float8;
    looked_at bigint;
    missing bigint;
    short bigint;
    answers boolean;
    told bigint;
    silent_s float8;
    longest_s float8;
    usual_s float8;
begin
    -- Calls. By the hours in which the call log told of any: a few hundred, where calls would be a hundred thousand.
    -- After a downtime what it left is asked first.
    select exists (select from core.ingest_source
                   where source = 'call_log' and last_answer_at > core.source_now() - interval '15 minutes')
               and not exists (select from core.ingest_windows
                               where not agrees and split_at is null and kind in ('live', 'catch_up')
                                 and reported is null and window_end < core.source_now() - interval '1 hour'),
           coalesce(sum(calls), 0),
           coalesce(extract(epoch from core.source_now() - max(until)), 14 * 86400),
           coalesce(extract(epoch from max(pause)), 0)
    into answers, told, silent_s, longest_s
    from (
        select calls, until, hour - lag(hour) over (order by hour) as pause
        from (
            select date_trunc('hour', window_start, 'UTC') as hour, max(window_end) as until,
                   sum(calls) filter (where kind <> 'reconcile') as calls
            from core.ingest_windows
            where window_start > core.source_now() - interval '14 days' and kind <> 'backfill' and split_at is null
              and calls + rejected > 0
            group by 1
        ) as hours
    ) as pauses;
    usual_s := case when limits ? 'no_calls' then greatest((limits ->> 'no_calls')::float8, 2 * longest_s) end;
    perform core.watch_condition('no_calls',
        answers and told >= (limits ->> 'no_calls_known')::float8 and silent_s > usual_s,
        silent_s <= usual_s / 2, 'warning',
        format('The call log answers, and has told of no call for %s hours; the longest pause of the last 14 days was '
               '%s hours. Is RINGBA_ACCOUNT_ID the right account, and may our token see its calls? What it answers: '
               'scripts/supervisorctl.sh tail ingest; per day: python scripts/ingest_report.py',
               round(silent_s / 3600), round(longest_s / 3600)));

    -- Lengths: one that is always nought means that every call is skipped.
    select count(*), count(*) filter (where put_aside) into looked_at, short
    from (
        select put_aside from (
            select start_time_utc, skip_reason in ('zero_duration', 'too_short') as put_aside from core.calls
            where status in ('flagged', 'safe', 'skipped', 'failed') and claimed_by is null
              and audio_url is not null and start_time_utc > oldest
            union all
            select start_time_utc, false from core.calls
            where status in ('pending', 'downloaded', 'transcribed') and claimed_by is null
              and audio_url is not null and start_time_utc > oldest
            union all
            select start_time_utc, false from core.calls
            where claimed_by is not null and audio_url is not null and start_time_utc > oldest
        ) as known
        order by start_time_utc desc
        limit (limits ->> 'zero_length_latest')::bigint
    ) as latest;
    perform core.watch_condition('zero_length',
        short >= (limits ->> 'zero_length_calls')::float8
            and short > (limits ->> 'zero_length_share')::float8 * looked_at,
        short <= (limits ->> 'zero_length_share')::float8 * looked_at / 2, 'warning',
        format('%s of the latest %s calls that have a recording were skipped for their length (zero_duration, '
               'too_short): nobody judges them. Does the call log still tell callLengthInSeconds? How many: '
               'scripts/psql.sh -c "select skip_reason, count(*) from core.calls where start_time_utc > '
               'now() - interval ''1 day'' group by 1"', short, looked_at));

    -- Recordings.
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
        missing <= share * looked_at / 2, 'critical',
        format('%s of the latest %s calls that started more than an hour ago have no recording: they cannot be judged, '
               'and are put aside a day after they started. Is recording switched on at the source, and may our token '
               'see recordings? What it answers: scripts/supervisorctl.sh tail ingest; per day: '
               'python scripts/ingest_report.py', missing, looked_at));
end $$;

-- As in 0037; a program that is down is told again and again by its host too, as disks are.
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
    foreach watch in array array['clock', 'queue', 'failures', 'recordings', 'database'] loop
        begin
            if watch = 'clock' then
                perform core.watch_clock();
            elsif watch = 'queue' then
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
               or (alert_key like 'disk\_%' or alert_key like 'program\_down:%')
                   and last_at < now() - interval '15 minutes')
        order by alert_key) as over;

    return (select count(*) from core.alerts where resolved_at is null);
end $$;
