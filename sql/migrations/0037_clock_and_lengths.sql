-- A length that is no call's stops nothing; what a clock that ran ahead left behind keeps nothing waiting; a call whose
-- workers die waits between two attempts.

-- Lengths ---------------------------------------------------------------------------------------------

-- A source may tell a length that is no number: none counts for more than a day, wherever one is added to another or
-- becomes a time. Totals that had one in them would overflow when all are added up.
update core.stage_totals set audio_s = attempts * 86400.0 where audio_s > attempts * 86400.0;

-- As in 0020, so.
create or replace function core.count_attempts(p_lane text, p_shard smallint, p_outcomes text[],
                                               p_work_s double precision[], p_audio_s double precision[]) returns bigint
language plpgsql as $$
declare
    a record;
begin
    for a in
        select outcome, count(*) as attempts, coalesce(sum(work_s), 0) as work_s,
               coalesce(sum(least(audio_s, 86400)) filter (where audio_s is not null), 0) as audio_s,
               core.bucket_counts(array_agg(coalesce(work_s, 0))) as buckets
        from unnest(p_outcomes, p_work_s, p_audio_s) as u(outcome, work_s, audio_s)
        group by outcome order by outcome  -- one order for all, so that writers cannot deadlock
    loop
        update core.stage_totals t
        set attempts = t.attempts + a.attempts, work_s = t.work_s + a.work_s, audio_s = t.audio_s + a.audio_s,
            buckets = core.add_counts(t.buckets, a.buckets)
        where t.lane = p_lane and t.outcome = a.outcome and t.shard = p_shard;
        if not found then
            insert into core.stage_totals as t (lane, outcome, shard, attempts, work_s, audio_s, buckets)
            values (p_lane, a.outcome, p_shard, a.attempts, a.work_s, a.audio_s, a.buckets)
            on conflict (lane, outcome, shard) do update
            set attempts = t.attempts + excluded.attempts, work_s = t.work_s + excluded.work_s,
                audio_s = t.audio_s + excluded.audio_s, buckets = core.add_counts(t.buckets, excluded.buckets);
        end if;
    end loop;
    return coalesce(cardinality(p_outcomes), 0);
end $$;

-- As in 0022, so.
create or replace function core.claim_waiting(p_lane text, p_worker text, p_token uuid, p_limit integer, p_oldest_first boolean)
returns setof core.claimed_call
language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
declare
    l core.lanes;
begin
    if p_limit <= 0 then
        return;
    end if;
    select * into strict l from core.lanes where lane = p_lane;
    if not exists (select from core.calls where claimed_by = p_worker and claim_token = p_token) then
        if l.paused then
            return;
        end if;
        -- The statuses are repeated so that the planner can prove the partial indexes' predicate.
        if p_oldest_first then
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            where c.id = any (array(
                select w.id from core.calls w
                where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed')
                  and w.claimed_by is null and w.next_attempt_at <= now()
                order by w.next_attempt_at
                limit p_limit for update skip locked));
        else
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            where c.id = any (array(
                select w.id from core.calls w
                where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed')
                  and w.claimed_by is null and w.next_attempt_at <= now()
                order by w.priority, w.start_time_utc desc
                limit p_limit for update skip locked));
        end if;
        if not found then
            return;
        end if;
    end if;
    return query
        select c.id, c.ringba_call_id, c.claim_token, c.attempts, l.max_attempts,
               l.deadline_s + l.deadline_s_per_audio_s * least(coalesce(c.duration_seconds, 0), 86400),
               g.name, coalesce(g.vertical, 'general'), c.start_time_utc,
               c.duration_seconds, c.caller_number, c.direction, c.priority,
               c.audio_url, c.storage_path, c.audio_sha256,
               core.stage_input(p_lane, c.id)
        from core.calls c
        left join core.campaigns g on g.id = c.campaign_id
        where c.claimed_by = p_worker and c.claim_token = p_token
        order by c.priority, c.start_time_utc desc;
end $$;

-- Zombies ---------------------------------------------------------------------------------------------

-- As in 0003, but lengths are bounded, and from its second attempt on a call waits as it does after any other error:
-- workers that die of every call would use up the attempts of the newest within minutes. A time that lies ahead was
-- written by a clock that was set right since; it protects nothing of the dead. That of a worker that lives is put back
-- by core.watch_clock() before its deadline counts.
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
    -- Workers that died are remembered for a day, for whoever asks what happened.
    delete from core.workers where id in (
        select id from core.workers where beat_at < now() - interval '1 day' limit p_limit for update skip locked);
    return taken;
end $$;

-- As in 0010, the same way.
create or replace function core.kill_lost_top_ups(p_limit integer) returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    taken integer;
begin
    with lost as (
        select c.id, l.max_attempts
        from core.calls c
        join core.lanes l on l.lane = 'top_up'
        left join core.workers w on w.id = c.claimed_by
        cross join lateral (select case when c.claimed_at <= clock_timestamp() then c.claimed_at
                                        else '-infinity' end as claimed_at) past
        where c.claimed_by is not null and c.status in ('flagged', 'safe')
          and ((greatest(w.beat_at, past.claimed_at) < clock_timestamp() - interval '60 seconds'
                and not pg_postmaster_start_time()
                        between clock_timestamp() - interval '25 seconds' and clock_timestamp())
               or w.stopped_at is not null and past.claimed_at < w.stopped_at
               or c.claimed_at < clock_timestamp() - make_interval(secs => l.deadline_s))
        order by c.claimed_at
        limit p_limit
        for update of c skip locked
    ), released as (
        update core.calls c
        set claimed_by = null, claim_token = null, claimed_at = null,
            next_attempt_at = case when c.attempts > 1 then now() + core.retry_delay(c.attempts) else now() end,
            lacks_llm = c.lacks_llm and c.attempts < lost.max_attempts,
            error_class = 'zombie',
            processing_error = 'the worker ' || c.claimed_by || ' that asked the language model died or overran its deadline'
        from lost
        where c.id = lost.id
        returning c.id
    )
    select coalesce(core.count_attempts('top_up', -1::smallint, array_agg('zombie'::text), array_agg(0::float8),
                                        array_agg(0::float8)), 0) into taken
    from released
    having count(*) > 0;
    return coalesce(taken, 0);
end $$;

-- The clock -------------------------------------------------------------------------------------------

-- After a clock that ran ahead was set right, what it wrote lies ahead: messages, calls and looks would wait for it, and
-- workers that died since would seem to live. What lies further ahead than anything of ours is ever put off is due now:
-- messages 15 minutes at most (what Slack may ask for), calls 36 (core.retry_delay()), all else not at all.
-- Each part reads a few rows, or by an index what lies ahead alone: where that ends is said too, so that the
-- planner knows how little it is. A cost that stands for "not allowed" is none to compile for.
create function core.watch_clock() returns void
language plpgsql security definer set search_path = core, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    update core.alert_pace set next_post_at = now() where next_post_at > now() + interval '16 minutes';
    update core.alerts set next_send_at = now()
    where not dead and (sent_at is null or (resolved_at is not null and resolution_sent_at is null))
      and next_send_at > now() + interval '16 minutes';
    update core.alerts set raised_at = least(raised_at, now()), last_at = now()
    where resolved_at is null and last_at > now() + interval '1 minute';
    update core.workers
    set beat_at = least(beat_at, now()), progress_at = least(progress_at, now()), stopped_at = least(stopped_at, now())
    where greatest(beat_at, progress_at, stopped_at) > now() + interval '1 minute';
    update core.watched set looked_at = now() where looked_at > now() + interval '1 minute';
    delete from core.minute_samples where at > now() + interval '1 minute';

    update core.calls set claimed_at = now()
    where id = any (array(
        select id from core.calls where claimed_by is not null and claimed_at > now() + interval '1 minute'
        for update skip locked));
    update core.calls set next_attempt_at = now()
    where id = any (array(
        select id from core.calls
        where status in ('pending', 'downloaded', 'transcribed') and claimed_by is null
          and next_attempt_at > now() + interval '40 minutes' and next_attempt_at < core.never()
        limit 5000 for update skip locked));
    update core.calls set next_attempt_at = now()
    where id = any (array(
        select id from core.calls
        where lacks_llm and claimed_by is null and status in ('flagged', 'safe')
          and next_attempt_at > now() + interval '40 minutes' and next_attempt_at < core.never()
        order by next_attempt_at limit 5000 for update skip locked));
end $$;

-- As in 0032, but a server whose start lies ahead is not a young one.
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
            l.live = 0 and not l.paused
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

-- As in 0032, with the watch of the clock, before those that it could mislead.
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
               or alert_key like 'disk\_%' and last_at < now() - interval '15 minutes')
        order by alert_key) as over;

    return (select count(*) from core.alerts where resolved_at is null);
end $$;

revoke all on function core.watch_clock() from public;
