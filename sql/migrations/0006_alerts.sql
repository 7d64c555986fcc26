-- Incidents: what opens one, what closes it, and the pace at which Slack is told.
--
-- Conditions (a backlog, a silent lane) are looked at by core.check_queue_and_alert() every few seconds.
-- Events (an internal error, a claim taken back, a rejected record) open their incident in the
-- transaction in which they happen, by triggers that never fail it and never make it wait.

create table core.alert_limits (
    name  text primary key,
    value double precision not null check (value > 0),
    unit  text not null,
    why   text not null
);
comment on table core.alert_limits is 'When a condition becomes an incident. UPDATE value to taste; DELETE a row to switch that check off.';

insert into core.alert_limits (name, value, unit, why) values
    ('live_backlog',      500, 'calls',   'live calls waiting for one lane; about what a GPU host transcribes in an hour. Backfill does not count'),
    ('oldest_live_wait', 1800, 'seconds', 'a live call that waits longer for one lane is judged too late to stop the next bad one'),
    ('lane_silent',        90, 'seconds', 'nine missed beats; a restart that loads models takes about one minute'),
    ('lane_stopped',      600, 'seconds', 'a clean stop is somebody''s decision: long enough for an upgrade, short enough to notice a forgotten one'),
    ('lane_never_came',   600, 'seconds', 'a first start may have to fetch models before its workers register'),
    ('lane_waits',         60, 'seconds', 'a dependency that is away for less mends itself'),
    ('lane_stalled',      300, 'seconds', 'beating without progress; the longest single step of a call takes about two minutes'),
    ('failures',           20, 'calls',   'calls of one error class that failed for good within 15 minutes'),
    ('quiet',            1800, 'seconds', 'an incident made of events is over when it has not happened again for so long');

create table core.alert_pace (
    one_row      boolean primary key default true check (one_row),
    next_post_at timestamptz not null default now()
) with (fillfactor = 50);
comment on table core.alert_pace is 'When the next message may be posted: one pace for all dispatchers, kept when they are killed.';
insert into core.alert_pace default values;

-- A condition that is looked at again and again. Between bad and over nothing changes, so that a value that
-- swings around its limit is one incident; the numbers are renewed once a minute, not at every look.
create function core.watch_condition(p_key text, p_bad boolean, p_over boolean, p_severity text, p_message text)
returns void
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    if p_bad then
        if not exists (select from core.alerts
                       where alert_key = p_key and resolved_at is null and last_at > now() - interval '1 minute') then
            perform core.raise_alert(p_key, p_severity, p_message);
        end if;
    elsif p_over then
        perform core.resolve_alert(p_key);
    end if;
end $$;

-- What the first process of a lane is called by scripts/supervisorctl.sh; all of them are LANE:*.
create function core.supervised_name(p_lane text) returns text
language sql immutable as $$
    select case p_lane when 'factory' then 'factory:factory_1' else p_lane end
$$;

-- Opens and closes the incidents that are conditions; returns how many incidents are open afterwards.
-- Safe to run from anywhere at any time: a second one that runs meanwhile leaves it to the first.
create function core.check_queue_and_alert() returns integer
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
               coalesce(extract(epoch from now() - q.oldest_live), 0) as oldest_live_s,
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
            where claimed_by is null and status in ('pending', 'downloaded', 'transcribed') and next_attempt_at <= now()
            group by status
        ) q on q.status = n.input_status
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
            format('%s live calls wait for the %s lane. Is it keeping up? scripts/psql.sh -c "select * from core.pipeline_health"',
                   l.live_waiting, l.lane));

        perform core.watch_condition('oldest:' || l.lane,
            l.oldest_live_s > (limits ->> 'oldest_live_wait')::float8,
            l.oldest_live_s <= (limits ->> 'oldest_live_wait')::float8 / 2, 'warning',
            format('A live call has waited %s minutes for the %s lane; %s live calls wait. '
                   'See: scripts/psql.sh -c "select * from core.pipeline_health"',
                   round(l.oldest_live_s / 60), l.lane, l.live_waiting));

        -- Right after the server came up nobody could beat, however well they are.
        perform core.watch_condition('lane_silent:' || l.lane,
            l.live = 0 and not l.paused and pg_postmaster_start_time() < now() - interval '25 seconds'
                and case when l.silent_s is null then l.waiting > 0 and l.oldest_s > (limits ->> 'lane_never_came')::float8
                         when l.cleanly then l.silent_s > (limits ->> 'lane_stopped')::float8
                         else l.silent_s > (limits ->> 'lane_silent')::float8 end,
            l.live > 0, 'critical',
            format('No worker of the %s lane is alive%s; %s calls wait for it. See: scripts/supervisorctl.sh status, '
                   'then: scripts/supervisorctl.sh start ''%s:*''',
                   l.lane, coalesce(format(', for %s minutes now', round(l.silent_s / 60)), ''), l.waiting, l.lane));

        perform core.watch_condition('lane_waits:' || l.lane,
            l.waiting_workers > 0, l.paused_workers = 0, 'critical',
            format('%s of %s workers of the %s lane wait for something that is down (%s); %s calls wait. It goes on by itself '
                   'when that is back. What it said: scripts/supervisorctl.sh tail %s',
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
comment on function core.check_queue_and_alert() is 'Opens and closes incidents in core.alerts; returns how many are open.';

-- The triggers. Each gives up rather than wait behind another writer of the same incident, and swallows every
-- error: the state of a call matters more than the message about it, and what goes wrong once goes wrong again.

create function core.alert_internal_error() returns trigger
language plpgsql security definer set search_path = core, pg_temp set lock_timeout = '200ms' as $$
declare
    -- InternalError ends in "(what at file:line)"; anything that does not look like that is not repeated.
    kind text := coalesce(substring(new.processing_error from '\(([A-Za-z0-9_ .:]{1,120})\)$'), 'place unknown');
begin
    perform core.raise_alert('internal:' || kind, 'critical',
        format('The program itself failed on a call: %s. Please report it. Calls it happened to: scripts/psql.sh -c '
               '"select * from core.error_summary where error_class = ''internal''"', kind));
    return null;
exception when others then
    raise warning 'an alert was lost (%)', sqlstate;
    return null;
end $$;
create trigger internal_error_is_told
    after update of error_class on core.calls
    for each row
    when (new.error_class = 'internal' and new.claimed_by is null and old.claimed_by is not null)
    execute function core.alert_internal_error();

create function core.alert_claims_taken_back() returns trigger
language plpgsql security definer set search_path = core, pg_temp set lock_timeout = '200ms' as $$
declare
    taken bigint := new.attempts;
begin
    if tg_op = 'UPDATE' then
        taken := new.attempts - old.attempts;
    end if;
    perform core.raise_alert('zombies:' || new.lane, 'warning',
        format('%s claims of the %s lane were taken back%s: a worker died or overran its deadline. '
               'See: scripts/supervisorctl.sh status, then: scripts/supervisorctl.sh tail %s',
               taken, new.lane,
               case new.outcome when 'failed' then ' for the last time, the calls are failed now' else '' end,
               core.supervised_name(new.lane)));
    return null;
exception when others then
    raise warning 'an alert was lost (%)', sqlstate;
    return null;
end $$;
-- Only the killer writes shard -1; workers' own counting passes by.
create trigger claims_taken_back_are_told
    after insert or update on core.stage_totals
    for each row when (new.shard = -1)
    execute function core.alert_claims_taken_back();

create function core.alert_ingest_rejects() returns trigger
language plpgsql security definer set search_path = core, pg_temp set lock_timeout = '200ms' as $$
declare
    a record;
begin
    for a in select source, count(*) as n from arrived group by source order by source loop
        -- A file's name can hold a phone number: it is said how many, not which.
        perform core.raise_alert('ingest_rejects:' || a.source, 'warning',
            format('%s recordings or records from the %s made no sense and were not taken in. Which and why: '
                   'scripts/psql.sh -c "select * from core.ingest_rejects"', a.n, a.source));
    end loop;
    return null;
exception when others then
    raise warning 'an alert was lost (%)', sqlstate;
    return null;
end $$;
-- Rows that were seen before and only renewed are not in `arrived`.
create trigger ingest_rejects_are_told
    after insert on core.ingest_rejects
    referencing new table as arrived
    for each statement execute function core.alert_ingest_rejects();

do $$
begin
    if exists (select from unnest(array['callscript_alerts', 'callscript_health']) r
               where not exists (select from pg_roles where rolname = r)) then
        return;  -- 0005 said so: lanes connect with the operator's own login
    end if;
    revoke all on function core.check_queue_and_alert(), core.watch_condition(text, boolean, boolean, text, text),
        core.alert_internal_error(), core.alert_claims_taken_back(), core.alert_ingest_rejects() from public;
    grant execute on function core.check_queue_and_alert() to callscript_alerts;
    grant select on core.alert_limits to callscript_alerts, callscript_health;
    grant select, update on core.alert_pace to callscript_alerts;
end $$;
