-- A host that goes silent while others go on: no lane is silent then, and only the host is missed.

-- What died without a goodbye at a host, while workers of the same lane live at another one. One that came after the
-- host was heard for the last time may be its successor, under another name, as a container has: then nobody is missed.
-- It has the rights of whoever calls it: core.check_queue_and_alert().
create function core.watch_hosts(limits jsonb) returns void
language plpgsql set search_path = core, pg_temp as $$
declare
    h record;
begin
    for h in
        select coalesce(silent.host, told.host) as host, silent.lanes, silent.missed, silent.seconds
        from (
            select last.host, string_agg(last.lane, ', ' order by last.lane) as lanes,
                   extract(epoch from now() - max(last.beat_at)) as seconds,
                   bool_or(exists (
                       select from core.workers other
                       where other.lane = last.lane and other.host <> last.host and other.started_at < last.beat_at
                         and other.stopped_at is null and other.beat_at > now() - interval '30 seconds')) as missed
            from (
                select distinct on (host, lane) host, lane, beat_at, stopped_at
                from core.workers
                order by host, lane, coalesce(stopped_at, beat_at) desc
            ) as last
            where last.stopped_at is null
              and last.beat_at < now() - make_interval(secs => (limits ->> 'lane_silent')::float8)
            group by last.host
        ) as silent
        full join (
            select substr(alert_key, 13) as host from core.alerts
            where resolved_at is null and alert_key like 'host\_silent:%'
        ) as told on told.host = silent.host
        order by 1
    loop
        -- Right after the server came up nobody could beat, however well they are.
        perform core.watch_condition('host_silent:' || h.host,
            h.missed and not pg_postmaster_start_time()
                             between now() - interval '25 seconds' and clock_timestamp(),
            h.lanes is null, 'critical',
            format('Nothing has been heard for %s minutes of the host %s (%s); other hosts go on. Does it run, and reach '
                   'the database? There: scripts/supervisorctl.sh status, ./start.sh when nothing runs. If it is gone '
                   'for good: scripts/psql.sh -c "update core.workers set stopped_at = now() where host = ''%s''"',
                   round(h.seconds / 60), h.host, h.lanes, h.host));
    end loop;
end $$;

-- As in 0044, with hosts.
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
    foreach watch in array array['clock', 'queue', 'hosts', 'failures', 'recordings', 'database'] loop
        begin
            if watch = 'clock' then
                perform core.watch_clock();
            elsif watch = 'queue' then
                perform core.watch_queue();
            elsif watch = 'hosts' then
                perform core.watch_hosts(limits);
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
