-- A file of the inbox may be replaced under its name: by the whole of a recording that had come in part, or by another
-- call's. What was fetched is then listened to no more, and what is fetched must be what the call is known by.

create function core.content_id(p_call bigint) returns text
language sql stable security definer set search_path = core, pg_temp as $$
    select content_id from core.call_metadata where call_id = p_call
$$;
comment on function core.content_id(bigint) is
    'The id that its bytes alone would give a call of the inbox, as ingest saw them last.';

-- What was made of another recording must not be taken for this one's: a claim is void, words go, a verdict is history.
-- Nothing stored counts as the call's: it may lie under an id that is another call's by now. A person's word stays what
-- the call is in the end.
create function core.fetch_anew(p_call bigint, p_ringba_call_id text, p_content_id text) returns void
language plpgsql security definer set search_path = core, pg_temp as $$
begin
    -- Read by the trigger that writes the receipt of a failed call; both end with this transaction.
    perform set_config('callscript.recovery_mode', 'refresh_urls', true),
            set_config('callscript.recovery_by', '', true);
    update core.calls c
    set ringba_call_id = p_ringba_call_id, status = 'pending', attempts = 0, next_attempt_at = now(),
        priority = case c.status when 'pending' then c.priority else greatest(c.priority, 1) end,
        claimed_by = null, claim_token = null, claimed_at = null,
        error_class = null, processing_error = null, skip_reason = null, failed_at = null, lacks_llm = false,
        duration_seconds = null, storage_path = null, audio_sha256 = null,
        recording_pruned_at = null, transcript_pruned_at = null
    where c.id = p_call;
    update core.call_metadata set content_id = p_content_id, ready_at = now() where call_id = p_call;
    delete from core.transcript_chunks where call_id = p_call;
    delete from core.transcripts where call_id = p_call;
    update core.verdicts set current = false where call_id = p_call and current;
end $$;
comment on function core.fetch_anew(bigint, text, text) is
    'A call''s recording is another one, or lies under another call''s id: it is pending again, behind live calls.';

-- As in 0040, and vault and factory are told for how long the parties were connected, the vault by what bytes a file of the
-- inbox is the call's.
create or replace function core.stage_input(p_lane text, p_call bigint) returns jsonb
language plpgsql stable as $$
declare
    input jsonb;
    answers jsonb;
    verdict core.verdicts;
begin
    if p_lane in ('judge', 'top_up') then
        select jsonb_build_object('segments', t.segments, 'quality', t.quality, 'model', t.model) into input
        from core.transcripts t where t.call_id = p_call;
        select jsonb_object_agg(a.key, a.part) into answers from core.llm_answers a where a.call_id = p_call;
        if answers is not null then
            input := input || jsonb_build_object('llm_answers', answers);
        end if;
        select * into verdict from core.verdicts v where v.call_id = p_call and v.current;
        if verdict.id is not null and (p_lane = 'top_up' or verdict.detail ? 'llm') then
            input := input || jsonb_build_object('verdict', jsonb_build_object(
                'id', verdict.id, 'flagged', verdict.flagged, 'score', verdict.score, 'rules', verdict.rules,
                'detail', verdict.detail));
        end if;
        if p_lane = 'judge' and verdict.detail ? 'llm' then
            input := input || jsonb_build_object('questions', core.llm_questions());
        end if;
        return input;
    elsif p_lane = 'factory' then
        return (select jsonb_build_object('chunks', jsonb_agg(k.payload order by k.chunk),
                                          'connected_s', core.connected_seconds(p_call))
                from core.transcript_chunks k where k.call_id = p_call);
    elsif p_lane = 'vault' then
        return (select jsonb_build_object('refused_sha256', c.refused_sha256,
                                          'connected_s', core.connected_seconds(p_call),
                                          'content_id', case when c.audio_url like 'inbox:%'
                                                             then core.content_id(p_call) end)
                from core.calls c where c.id = p_call);
    end if;
    return null;
end $$;

-- As in 0042, with the rights to ask and to do so.
create or replace function core.grant_lanes() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    lane text;
begin
    foreach lane in array array['ingest', 'vault', 'factory', 'judge', 'alerts', 'health'] loop
        begin
            if not exists (select from pg_roles where rolname = 'callscript_' || lane) then
                execute format('create role %I login', 'callscript_' || lane);
            end if;
        exception
            when duplicate_object or unique_violation then null;  -- another database's migration just created it
            when insufficient_privilege then
                raise notice 'This user may not create roles: lanes will connect with DATABASE_URL as it is';
                return;
        end;
    end loop;

    revoke all on function
        core.alert_claims_taken_back(), core.alert_ingest_rejects(), core.alert_internal_error(),
        core.alert_new_error_kind(), core.check_queue_and_alert(), core.connected_seconds(bigint),
        core.content_id(bigint), core.count_alert_message(),
        core.count_deleted_alerts(), core.count_first_verdicts(), core.end_retention(bigint),
        core.fetch_anew(bigint, text, text), core.improve_wording(text, integer, text, jsonb),
        core.kill_lost_top_ups(integer), core.kill_waiting_zombies(integer), core.kill_zombies(integer),
        core.measure_leaving(jsonb), core.note_ready(),
        core.note_recovery(), core.prune_events(bigint, timestamptz, bigint, integer),
        core.prune_recordings(bigint, timestamptz, bigint, integer),
        core.prune_transcripts(bigint, timestamptz, bigint, integer), core.raise_alert(text, text, text),
        core.recordings_deleted(bigint[]), core.recordings_to_delete(integer), core.resolve_alert(text),
        core.retention_due(timestamptz, timestamptz, timestamptz), core.slack_webhook(),
        core.start_retention(text, timestamptz, text), core.watch_clock(),
        core.watch_condition(text, boolean, boolean, text, text), core.watch_database(jsonb),
        core.watch_disk(text, text, bigint, bigint), core.watch_failures(jsonb), core.watch_is_due(text, jsonb),
        core.watch_queue(), core.watch_recordings(jsonb)
        from public;

    -- Every process registers and beats, takes back what the dead held, and tells of trouble.
    grant usage on schema core
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts, callscript_health;
    grant select on core.lanes, core.verticals, core.campaigns, core.calls, core.workers, core.stage_totals, core.alerts,
        core.migrations, core.pipeline_health
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts, callscript_health;
    grant insert, update on core.workers
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts, callscript_health;
    grant execute on function core.kill_zombies(integer), core.kill_waiting_zombies(integer),
        core.raise_alert(text, text, text), core.resolve_alert(text)
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts, callscript_health;

    -- Every lane counts what it did.
    grant insert, update on core.stage_totals
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge;

    -- The columns through which a lane claims, retries, fails and finishes.
    grant select on core.calls_entered to callscript_vault, callscript_factory, callscript_judge;
    grant update (status, attempts, next_attempt_at, claimed_by, claim_token, claimed_at, error_class, processing_error,
                  skip_reason, duration_seconds, downloaded_at, transcribed_at, judged_at, failed_at, lacks_llm)
        on core.calls to callscript_vault, callscript_factory, callscript_judge;

    grant insert on core.calls, core.campaigns to callscript_ingest;
    grant update (ringba_call_id, campaign_id, start_time_utc, duration_seconds, caller_number, direction, audio_url,
                  status, skip_reason, next_attempt_at, priority, attempts, error_class, processing_error)
        on core.calls to callscript_ingest;
    grant update (name) on core.campaigns to callscript_ingest;
    grant select, update on core.ingest_source to callscript_ingest;
    grant select, insert, update on core.ingest_windows, core.call_metadata to callscript_ingest;
    grant select, insert, update, delete on core.ingest_rejects to callscript_ingest;
    grant select on core.ingest_progress, core.calls_by_start, core.failed_calls to callscript_ingest;
    grant execute on function core.fetch_anew(bigint, text, text) to callscript_ingest;

    grant update (storage_path, audio_sha256) on core.calls to callscript_vault;
    grant execute on function core.connected_seconds(bigint) to callscript_vault, callscript_factory;
    grant execute on function core.content_id(bigint) to callscript_vault;

    grant select, insert, update on core.transcripts to callscript_factory;
    grant select, insert, update, delete on core.transcript_chunks to callscript_factory;

    grant select on core.transcripts, core.qa_rules to callscript_judge;
    grant select, insert, update on core.verdicts to callscript_judge;
    grant select, insert on core.llm_answers to callscript_judge;

    grant update on core.alerts to callscript_alerts;
    grant select, update on core.alert_pace to callscript_alerts;
    grant execute on function core.check_queue_and_alert(), core.watch_queue(), core.watch_disk(text, text, bigint, bigint),
        core.retention_due(timestamptz, timestamptz, timestamptz), core.start_retention(text, timestamptz, text),
        core.end_retention(bigint), core.prune_recordings(bigint, timestamptz, bigint, integer),
        core.prune_transcripts(bigint, timestamptz, bigint, integer),
        core.prune_events(bigint, timestamptz, bigint, integer), core.recordings_to_delete(integer),
        core.measure_leaving(jsonb), core.recordings_deleted(bigint[])
        to callscript_alerts;

    grant select on core.error_summary, core.ingest_windows, core.ingest_rejects, core.ingest_progress, core.verdicts,
        core.alert_limits, core.calls_put_off, core.failed_calls, core.recoveries, core.retention_runs, core.llm_answers,
        core.llm_usage
        to callscript_alerts, callscript_health;
    grant execute on function core.slack_webhook() to callscript_alerts, callscript_health;
    grant select on core.verdict_totals, core.alert_totals, core.overrides, core.judge_again_runs to callscript_health;
end $$;

select core.grant_lanes();
