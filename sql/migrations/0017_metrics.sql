-- What /metrics counts beyond core.stage_totals: how soon calls are judged, and what became of alerts.
-- Like core.stage_totals these only grow, whatever is deleted, recovered or judged again.

-- From hang-up to the first verdict --------------------------------------------------------------------

create function core.verdict_bounds() returns double precision[]
language sql immutable as $$
    select array[30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400, 604800]::double precision[]
$$;
comment on function core.verdict_bounds() is 'Upper bounds of the buckets of core.verdict_totals, seconds; a last bucket has none.';

create table core.verdict_totals (
    kind    text not null check (kind in ('live', 'recovered', 'backfill')),
    shard   smallint not null,
    calls   bigint not null,
    seconds double precision not null,
    buckets bigint[] not null,
    primary key (kind, shard)
) with (fillfactor = 50);
comment on table core.verdict_totals is 'Seconds from hang-up to a call''s first verdict, written in the transaction that writes the verdict; sharded by connection so that judges do not queue for one row.';
comment on column core.verdict_totals.kind is 'live; recovered: it had failed; backfill: an operator''s, or known here only a day after it ended.';

create function core.bucket_counts(p_seconds double precision[], p_bounds double precision[]) returns bigint[]
language sql immutable as $$
    select array_agg((select count(*) from unnest(p_seconds) s
                      where s > coalesce(p_bounds[i - 1], '-Infinity') and s <= coalesce(p_bounds[i], 'Infinity'))
                     order by i)
    from generate_series(1, array_length(p_bounds, 1) + 1) i
$$;

-- One row for all first verdicts of a statement and kind. A verdict that joins or replaces another is none of them,
-- nor is that of a call whose length is no number.
create function core.count_first_verdicts() returns trigger
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    insert into core.verdict_totals as t (kind, shard, calls, seconds, buckets)
    select kind, (pg_backend_pid() % 32)::smallint, count(*), sum(waited_s),
           core.bucket_counts(array_agg(waited_s), core.verdict_bounds())
    from (
        select case when c.priority = 1 then 'recovered'
                    when c.priority = 0 and extract(epoch from c.created_at)::float8 < ended.at_s + 86400 then 'live'
                    else 'backfill' end as kind,
               greatest(extract(epoch from clock_timestamp())::float8 - ended.at_s, 0) as waited_s
        from written v
        join core.calls c on c.id = v.call_id
        cross join lateral (
            select extract(epoch from c.start_time_utc)::float8 + coalesce(c.duration_seconds, 0) as at_s) as ended
        where v.judged_again is null
          and not exists (select from core.verdicts e where e.call_id = v.call_id and e.id < v.id)
    ) as first
    where waited_s < 'Infinity'
    group by kind
    order by kind  -- one order for all, so that judges cannot deadlock
    on conflict (kind, shard) do update
    set calls = t.calls + excluded.calls, seconds = t.seconds + excluded.seconds,
        buckets = core.add_counts(t.buckets, excluded.buckets);
    return null;
end $$;
create trigger first_verdicts_are_counted
    after insert on core.verdicts
    referencing new table as written
    for each statement execute function core.count_first_verdicts();

-- Alerts -----------------------------------------------------------------------------------------------

create table core.alert_totals (
    event    text not null check (event in ('posted', 'dead', 'deleted')),
    severity text not null,
    messages bigint not null,
    primary key (event, severity)
) with (fillfactor = 50);
comment on table core.alert_totals is 'Messages that Slack took (posted) or refused for good (dead), and incidents deleted since. How many were raised is the rows of core.alerts plus the deleted: whoever raises one waits for no counter.';

-- Only who posts comes here. A count that fails must not: what could not be noted as posted is posted again.
create function core.count_alert_message() returns trigger
language plpgsql security definer set search_path = core, pg_temp set lock_timeout = '200ms' as $$
begin
    insert into core.alert_totals as t (event, severity, messages)
    values (case when new.dead and not old.dead then 'dead' else 'posted' end, new.severity, 1)
    on conflict (event, severity) do update set messages = t.messages + 1;
    return null;
exception when others then
    raise warning 'an alert was not counted (%)', sqlstate;
    return null;
end $$;
create trigger alert_messages_are_counted
    after update of sent_at, resolution_sent_at, dead on core.alerts
    for each row
    when (old.sent_at is null and new.sent_at is not null
          or old.resolution_sent_at is null and new.resolution_sent_at is not null
          or new.dead and not old.dead)
    execute function core.count_alert_message();

create function core.count_deleted_alerts() returns trigger
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    insert into core.alert_totals as t (event, severity, messages)
    select 'deleted', severity, count(*) from gone group by severity order by severity
    on conflict (event, severity) do update set messages = t.messages + excluded.messages;
    return null;
end $$;
create trigger deleted_alerts_are_counted
    after delete on core.alerts
    referencing old table as gone
    for each statement execute function core.count_deleted_alerts();

do $$
begin
    revoke all on function core.count_first_verdicts(), core.count_alert_message(), core.count_deleted_alerts() from public;
    if exists (select from pg_roles where rolname = 'callscript_health') then
        grant select on core.verdict_totals, core.alert_totals to callscript_health;
    end if;
end $$;
