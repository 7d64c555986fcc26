-- Claims, the zombie killer, counters and alerts: the functions that a call's state rests on.

create type core.claimed_call as (
    id bigint, ringba_call_id text, claim_token uuid, attempts smallint, max_attempts smallint,
    deadline_s double precision, campaign_name text, vertical text, start_time_utc timestamptz,
    duration_seconds double precision, caller_number text, direction text, priority smallint,
    audio_url text, storage_path text, audio_sha256 text, stage_input jsonb
);

-- What a stage works on besides the recording. Statements of their own, so that a lane needs rights on its
-- own tables only: in one statement Postgres asks for all of them.
create function core.stage_input(p_lane text, p_call bigint) returns jsonb
language plpgsql stable as $$
begin
    if p_lane = 'judge' then
        return (select jsonb_build_object('segments', t.segments, 'quality', t.quality, 'model', t.model)
                from core.transcripts t where t.call_id = p_call);
    elsif p_lane = 'factory' then
        return (select jsonb_build_object('chunks', jsonb_agg(k.payload order by k.chunk))
                from core.transcript_chunks k where k.call_id = p_call);
    end if;
    return null;
end $$;

-- Takes up to p_limit calls for a worker, each with everything its work needs: the work asks nothing more.
-- p_token is chosen by the caller, so that asking again after a lost answer returns the same calls.
create function core.claim_calls(p_lane text, p_worker text, p_token uuid, p_limit integer, p_oldest_first boolean)
returns setof core.claimed_call
language plpgsql as $$
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
            from (select w.id from core.calls w
                  where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed')
                    and w.claimed_by is null and w.next_attempt_at <= now()
                  order by w.next_attempt_at
                  limit p_limit for update skip locked) as waiting
            where c.id = waiting.id;
        else
            update core.calls c
            set claimed_by = p_worker, claim_token = p_token, claimed_at = clock_timestamp(), attempts = c.attempts + 1
            from (select w.id from core.calls w
                  where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed')
                    and w.claimed_by is null and w.next_attempt_at <= now()
                  order by w.priority, w.start_time_utc desc
                  limit p_limit for update skip locked) as waiting
            where c.id = waiting.id;
        end if;
        if not found then
            return;
        end if;
    end if;
    return query
        select c.id, c.ringba_call_id, c.claim_token, c.attempts, l.max_attempts,
               l.deadline_s + l.deadline_s_per_audio_s * coalesce(c.duration_seconds, 0),
               g.name, coalesce(g.vertical, 'general'), c.start_time_utc,
               c.duration_seconds, c.caller_number, c.direction, c.priority,
               c.audio_url, c.storage_path, c.audio_sha256,
               core.stage_input(p_lane, c.id)
        from core.calls c
        left join core.campaigns g on g.id = c.campaign_id
        where c.claimed_by = p_worker and c.claim_token = p_token
        order by c.priority, c.start_time_utc desc;
end $$;

-- How long a call waits after its n-th failed attempt: 30 s, 2 min, 10 min, 30 min, up to 20 % more.
create function core.retry_delay(p_attempts integer) returns interval
language sql volatile as $$
    select make_interval(secs =>
        (array[30, 120, 600, 1800])[least(greatest(p_attempts, 1), 4)] * (1 + 0.2 * random()))
$$;

-- Seconds an attempt took, as counts per bucket; the last bucket has no upper bound.
create function core.stage_bounds() returns double precision[]
language sql immutable as $$
    select array[0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600]::double precision[]
$$;

create function core.bucket_counts(p_seconds double precision[]) returns bigint[]
language sql immutable as $$
    select array_agg((select count(*) from unnest(p_seconds) s
                      where s > coalesce((core.stage_bounds())[i - 1], '-Infinity')
                        and s <= coalesce((core.stage_bounds())[i], 'Infinity'))
                     order by i)
    from generate_series(1, array_length(core.stage_bounds(), 1) + 1) i
$$;

create function core.add_counts(a bigint[], b bigint[]) returns bigint[]
language sql immutable as $$
    select array_agg(coalesce(x, 0) + coalesce(y, 0) order by n)
    from unnest(a, b) with ordinality as u(x, y, n)
$$;

-- Adds finished attempts to a lane's counters; returns how many. Called inside the statement that finishes them.
create function core.count_attempts(p_lane text, p_shard smallint, p_outcomes text[], p_work_s double precision[],
                                    p_audio_s double precision[]) returns bigint
language sql volatile as $$
    with attempt as (
        select * from unnest(p_outcomes, p_work_s, p_audio_s) as u(outcome, work_s, audio_s)
    ), counted as (
        insert into core.stage_totals as t (lane, outcome, shard, attempts, work_s, audio_s, buckets)
        select p_lane, outcome, p_shard, count(*), coalesce(sum(work_s), 0), coalesce(sum(audio_s), 0),
               core.bucket_counts(array_agg(coalesce(work_s, 0)))
        from attempt group by outcome order by outcome  -- one order for all, so that writers cannot deadlock
        on conflict (lane, outcome, shard) do update
        set attempts = t.attempts + excluded.attempts, work_s = t.work_s + excluded.work_s,
            audio_s = t.audio_s + excluded.audio_s, buckets = core.add_counts(t.buckets, excluded.buckets)
        returning 1
    )
    select count(*) from attempt
$$;

-- Opens an incident, or counts one more occurrence of an open one.
create function core.raise_alert(p_key text, p_severity text, p_message text) returns void
language sql security definer set search_path = core, pg_temp as $$
    insert into core.alerts (alert_key, severity, message) values (p_key, p_severity, p_message)
    on conflict (alert_key) where resolved_at is null
    do update set occurrences = core.alerts.occurrences + 1, last_at = now(), message = excluded.message,
                  severity = excluded.severity
$$;

-- Closes an open incident; the dispatcher then says that it is over. Nothing happens when none is open.
create function core.resolve_alert(p_key text) returns void
language sql security definer set search_path = core, pg_temp as $$
    update core.alerts set resolved_at = now(), next_send_at = now(), send_attempts = 0
    where alert_key = p_key and resolved_at is null
$$;

-- A claim is lost when its worker has not beaten for 60 s (six missed beats), or its lane's deadline passed.
-- Right after a start of the server nobody could beat: then workers get 25 s (two beats) to say they live.
-- Bounded, and safe to run from anywhere at any time: rows somebody is writing are left to them.
create function core.kill_zombies(p_limit integer default 200) returns integer
language plpgsql security definer set search_path = core, pg_temp as $$
declare
    taken integer;
begin
    with lost as (
        select c.id, l.lane, l.max_attempts
        from core.calls c
        join core.lanes l on l.input_status = c.status
        left join core.workers w on w.id = c.claimed_by
        where c.claimed_by is not null
          and ((greatest(w.beat_at, c.claimed_at) < clock_timestamp() - interval '60 seconds'
                and pg_postmaster_start_time() < clock_timestamp() - interval '25 seconds')
               or w.stopped_at is not null and c.claimed_at < w.stopped_at
               or c.claimed_at < clock_timestamp()
                    - make_interval(secs => l.deadline_s + l.deadline_s_per_audio_s * coalesce(c.duration_seconds, 0)))
        order by c.claimed_at
        limit p_limit
        for update of c skip locked
    ), released as (
        update core.calls c
        set claimed_by = null, claim_token = null, claimed_at = null,
            status = case when c.attempts < lost.max_attempts then c.status else 'failed' end,
            failed_at = case when c.attempts < lost.max_attempts then c.failed_at else now() end,
            next_attempt_at = now(),
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

-- "transcribed" without a transcript cannot exist, nor a transcript of a call that was never transcribed.
create function core.check_transcribed() returns trigger
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    if not exists (select from core.transcripts where call_id = new.id) then
        raise exception 'call % cannot be transcribed without a transcript', new.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger transcribed_has_a_transcript
    after insert or update of status on core.calls
    deferrable initially deferred
    for each row when (new.status = 'transcribed')
    execute function core.check_transcribed();

create function core.check_transcript() returns trigger
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    if not exists (select from core.calls where id = new.call_id and transcribed_at is not null) then
        raise exception 'the transcript of call % needs the call to be transcribed', new.call_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger transcript_has_a_transcribed_call
    after insert on core.transcripts
    deferrable initially deferred
    for each row execute function core.check_transcript();

-- pg_cron, where the server has it in this database, runs the killer even when no worker lives.
do $$
begin
    if exists (select from pg_extension where extname = 'pg_cron') then
        perform cron.schedule('callscript_kill_zombies', '* * * * *', 'select core.kill_zombies()');
    end if;
exception when insufficient_privilege or undefined_function or invalid_parameter_value then
    raise notice 'pg_cron is here but may not be used: the workers run core.kill_zombies() themselves';
end $$;
