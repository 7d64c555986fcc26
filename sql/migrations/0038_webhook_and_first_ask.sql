-- A webhook is read where it is kept, not as a session found it; and a call log that has never answered is told of.

-- As a session that starts now would find it. One that stays open keeps what it found: current_setting() never sees what
-- was set since.
create function core.slack_webhook() returns text
language sql stable as $$
    select nullif(substr(entry, strpos(entry, '=') + 1), '')
    from pg_db_role_setting s, unnest(s.setconfig) entry
    where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
      and s.setrole in (0, (select oid from pg_roles where rolname = session_user))
      and lower(split_part(entry, '=', 1)) = 'app.settings.slack_webhook'
    order by s.setrole <> 0 desc, s.setdatabase <> 0 desc
    limit 1
$$;
comment on function core.slack_webhook() is
    'app.settings.slack_webhook as alter database, alter role or alter role all have it now, the most specific first.';

alter table core.ingest_source add column first_asked_at timestamptz;
comment on column core.ingest_source.first_asked_at is
    'By core.source_now(): when the source was first asked; its silence counts from here while it has not answered once.';

-- As in 0031, by the hours of UTC (a session's may begin at half past), and the first ask is by no clock that was ahead
-- either.
create or replace function core.turn_back_ingest(p_settle_s double precision) returns boolean
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    closed timestamptz := date_trunc('minute', core.source_now() - make_interval(secs => p_settle_s));
    since  timestamptz := date_trunc('hour', closed - interval '1 day', 'UTC');
begin
    update core.ingest_source s
    set frontier = since, reconciled_to = least(reconciled_to, since), next_request_at = now(),
        last_answer_at = least(last_answer_at, core.source_now()),
        first_asked_at = least(first_asked_at, core.source_now())
    where s.source = 'call_log' and s.frontier > closed + interval '5 minutes';
    if not found then
        return false;
    end if;
    delete from core.ingest_windows w
    where w.kind in ('live', 'catch_up', 'reconcile') and w.window_end > since;
    return true;
end $$;

do $$
begin
    if exists (select from unnest(array['callscript_alerts', 'callscript_health']) r
               where not exists (select from pg_roles where rolname = r)) then
        return;  -- 0005 said so: lanes connect with the operator's own login
    end if;
    revoke all on function core.slack_webhook() from public;
    grant execute on function core.slack_webhook() to callscript_alerts, callscript_health;
end $$;
