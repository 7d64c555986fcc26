-- What else is watched: how many calls fail, errors never seen before, the database itself, disks, programs.

insert into core.alert_limits (name, value, unit, why) values
    ('failure_share',          0.2, 'share',   'of the calls that came to an end within failure_window; some recordings are always gone'),
    ('failure_share_calls',     10, 'calls',   'that must have ended within failure_window, or the share says nothing'),
    ('failure_window',        1800, 'seconds', 'long enough for a quiet hour to count ten calls'),
    ('database_gib',            50, 'GiB',     'size of the database; set it to what the volume or the plan holds, less a quarter'),
    ('dead_rows',              0.5, 'share',   'of a table''s rows; autovacuum starts at a fifth, so that half means it cannot'),
    ('dead_rows_min',        10000, 'rows',    'dead rows of a table below this are not worth a word'),
    ('oldest_transaction',    3600, 'seconds', 'an open transaction keeps vacuum from cleaning; nothing of ours lasts a minute'),
    ('xid_age',          500000000, 'transactions', 'the server stops writing at two thousand million; autovacuum begins at 200 million'),
    ('disk_free_gib',            5, 'GiB',     'half a day of recordings at 10,000 calls a day; told while there is time to make room'),
    ('disk_full_gib',            1, 'GiB',     'an embedded Postgres stops when its disk is full'),
    ('watch_every',             60, 'seconds', 'between two looks at what costs more than a glance: sizes, dead rows, open transactions');

-- Errors ---------------------------------------------------------------------------------------------

create table core.error_kinds (
    error_class text primary key,
    first_at    timestamptz not null default now()
);
comment on table core.error_kinds is 'Every error class a call has met; the first of a class is told. DELETE a row to be told again.';
insert into core.error_kinds (error_class)
    select distinct error_class from core.calls where error_class is not null;

-- Called for attempts that failed only. internal is told per place, zombie per lane: by triggers of their own.
create function core.alert_new_error_kind() returns trigger
language plpgsql security definer set search_path = core, pg_temp set lock_timeout = '200ms' as $$
begin
    if exists (select from core.error_kinds where error_class = new.error_class) then
        return null;
    end if;
    insert into core.error_kinds (error_class) values (new.error_class) on conflict do nothing;
    if found then
        perform core.raise_alert('error_kind:' || new.error_class, 'info',
            format('A call met an error of a kind never seen here before: %s. What it means and what can be done: '
                   'python scripts/recover_failed.py; the calls: scripts/psql.sh -c "select * from core.error_summary"',
                   new.error_class));
    end if;
    return null;
exception when others then
    raise warning 'an alert was lost (%)', sqlstate;
    return null;
end $$;
create trigger new_error_kind_is_told
    after update of error_class on core.calls
    for each row
    when (new.error_class not in ('internal', 'zombie') and new.claimed_by is null and old.claimed_by is not null)
    execute function core.alert_new_error_kind();

create table core.minute_samples (
    at     timestamptz primary key default now(),
    ended  bigint not null,
    failed bigint not null
);
comment on table core.minute_samples is 'core.stage_totals of the last day, a row a minute: what a share of failures is counted from.';

create function core.calls_ended(out ended bigint, out failed bigint)
language sql stable as $$
    select coalesce(sum(attempts), 0)::bigint, coalesce(sum(attempts) filter (where outcome = 'failed'), 0)::bigint
    from core.stage_totals
    where outcome in ('flagged', 'safe', 'skipped', 'failed') and lane in ('vault', 'factory', 'judge')
$$;

create function core.watch_failures(limits jsonb) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    passed interval := make_interval(secs => (limits ->> 'failure_window')::float8);
    since core.minute_samples;
    latest record;
    ended bigint;
    failed bigint;
begin
    select * into latest from core.calls_ended();
    select * into since from core.minute_samples s where s.at >= now() - passed order by s.at limit 1;
    ended := latest.ended - coalesce(since.ended, latest.ended);
    failed := latest.failed - coalesce(since.failed, latest.failed);
    perform core.watch_condition('failure_share',
        ended >= (limits ->> 'failure_share_calls')::float8 and failed > (limits ->> 'failure_share')::float8 * ended,
        failed <= (limits ->> 'failure_share')::float8 * ended / 2, 'critical',
        format('%s of the %s calls that came to an end within %s minutes failed. Why, and what can be done: '
               'python scripts/recover_failed.py', failed, ended, ceil((limits ->> 'failure_window')::numeric / 60)));

    if not exists (select from core.minute_samples s
                   where s.at > now() - make_interval(secs => (limits ->> 'watch_every')::float8)) then
        insert into core.minute_samples (ended, failed) values (latest.ended, latest.failed) on conflict do nothing;
        delete from core.minute_samples s where s.at < now() - interval '1 day';
    end if;
end $$;

-- The database itself --------------------------------------------------------------------------------

create function core.watch_database(limits jsonb) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    gib constant float8 := 1024.0 ^ 3;
    size_gib float8 := pg_database_size(current_database()) / gib;
    xids bigint := (select age(datfrozenxid) from pg_database where datname = current_database());
    t record;
    open_for record;
begin
    perform core.watch_condition('database_size',
        size_gib > (limits ->> 'database_gib')::float8, size_gib <= 0.95 * (limits ->> 'database_gib')::float8, 'warning',
        format('The database has grown to %s GiB. Which tables: scripts/psql.sh -c "select relname, '
               'pg_size_pretty(pg_total_relation_size(relid)) from pg_stat_user_tables order by '
               'pg_total_relation_size(relid) desc limit 5"', round(size_gib::numeric, 1)));

    for t in
        select relname, n_dead_tup as dead, n_dead_tup + n_live_tup as all_rows
        from pg_stat_user_tables
        where schemaname = 'core'
        order by relname
    loop
        perform core.watch_condition('dead_rows:' || t.relname,
            t.dead >= (limits ->> 'dead_rows_min')::float8 and t.dead > (limits ->> 'dead_rows')::float8 * t.all_rows,
            t.dead < (limits ->> 'dead_rows_min')::float8 / 2 or t.dead <= (limits ->> 'dead_rows')::float8 * t.all_rows / 2,
            'warning',
            format('%s of %s rows of core.%s are dead: vacuum does not keep up, and claims get slower. '
                   'Try: scripts/psql.sh -c "vacuum (verbose) core.%s"; it names what holds it back',
                   t.dead, t.all_rows, t.relname, t.relname));
    end loop;

    -- Sessions of other users show their times only to a member of pg_read_all_stats.
    select pid, application_name, extract(epoch from now() - xact_start) as seconds into open_for
    from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and xact_start is not null
      and pid <> pg_backend_pid()
    order by xact_start limit 1;
    perform core.watch_condition('oldest_transaction',
        coalesce(open_for.seconds, 0) > (limits ->> 'oldest_transaction')::float8,
        coalesce(open_for.seconds, 0) <= (limits ->> 'oldest_transaction')::float8 / 2, 'warning',
        format('A transaction has been open for %s minutes (%s, process %s of the server): vacuum cannot clean behind it. '
               'End it: scripts/psql.sh -c "select pg_terminate_backend(%s)"', round((open_for.seconds / 60)::numeric, 1),
               coalesce(nullif(open_for.application_name, ''), 'no name'), open_for.pid, open_for.pid));

    perform core.watch_condition('xid_age',
        xids > (limits ->> 'xid_age')::float8, xids <= 0.9 * (limits ->> 'xid_age')::float8, 'critical',
        format('The database''s oldest row is %s transactions old: the server stops writing at 2,000 million. '
               'Freeze: scripts/psql.sh -c "vacuum (freeze)"', xids));
end $$;

-- Hosts ----------------------------------------------------------------------------------------------

-- Each host's alerts process tells its disks. p_disk: the settings whose folders lie on it.
create function core.watch_disk(p_host text, p_disk text, p_free_bytes bigint, p_total_bytes bigint) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    gib constant float8 := 1024.0 ^ 3;
    free_gib float8 := p_free_bytes / gib;
    l record;
begin
    for l in select name, value from core.alert_limits where name in ('disk_free_gib', 'disk_full_gib') order by name loop
        perform core.watch_condition(
            case l.name when 'disk_free_gib' then 'disk_low:' else 'disk_full:' end || p_host || ':' || p_disk,
            free_gib < l.value, free_gib >= 1.1 * l.value,
            case l.name when 'disk_free_gib' then 'warning' else 'critical' end,
            format('The disk of %s on %s has %s of %s GiB free; lanes that write stop when it is full. '
                   'What takes the room: du -xh --max-depth 2 on that folder. Make room, or move it to a larger disk',
                   p_disk, p_host, round(free_gib::numeric, 2), round((p_total_bytes / gib)::numeric)));
    end loop;
end $$;

-- All of it ------------------------------------------------------------------------------------------

alter function core.check_queue_and_alert() rename to watch_queue;
comment on function core.watch_queue() is 'The part of core.check_queue_and_alert() that looks at lanes, calls and workers.';

-- A watch that fails is an incident too, and keeps no other watch from looking.
create function core.check_queue_and_alert() returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    limits jsonb := (select jsonb_object_agg(name, value) from core.alert_limits);
    watch text;
begin
    -- 0006's lock: watch_queue() takes it again and gets it, being in the same transaction.
    if not pg_try_advisory_xact_lock(x'0CA115C9'::integer) then
        return (select count(*) from core.alerts where resolved_at is null);
    end if;
    foreach watch in array array['queue', 'failures', 'database'] loop
        begin
            if watch = 'queue' then
                perform core.watch_queue();
            elsif watch = 'failures' then
                perform core.watch_failures(limits);
            elsif core.watch_is_due(watch, limits) then
                perform core.watch_database(limits);
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
comment on function core.check_queue_and_alert() is 'Opens and closes incidents in core.alerts; returns how many are open.';

create table core.watched (
    watch     text primary key,
    looked_at timestamptz not null
);
comment on table core.watched is 'When what costs more than a glance was last looked at; see watch_every in core.alert_limits.';

create function core.watch_is_due(p_watch text, limits jsonb) returns boolean
language sql volatile security definer set search_path = core, pg_temp as $$
    with looked as (
        insert into core.watched as w (watch, looked_at) values (p_watch, now())
        on conflict (watch) do update set looked_at = excluded.looked_at
        where w.looked_at <= now() - make_interval(secs => coalesce((limits ->> 'watch_every')::float8, 60))
        returning 1
    )
    select exists (select from looked)
$$;

do $$
begin
    if exists (select from unnest(array['callscript_alerts', 'callscript_health']) r
               where not exists (select from pg_roles where rolname = r)) then
        return;  -- 0005 said so: lanes connect with the operator's own login
    end if;
    revoke all on function core.check_queue_and_alert(), core.watch_queue(), core.watch_failures(jsonb),
        core.watch_database(jsonb), core.watch_disk(text, text, bigint, bigint), core.watch_is_due(text, jsonb),
        core.alert_new_error_kind() from public;
    grant execute on function core.check_queue_and_alert(), core.watch_disk(text, text, bigint, bigint) to callscript_alerts;
end $$;
