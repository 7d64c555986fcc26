-- A right can get lost, or come too late to be given: a copy of a database restored on a server without the roles, roles
-- that somebody made after the migrations. So all of them stand here together, and every migrate gives them again.
-- A migration that changes a right replaces this function too.

create function core.grant_lanes() returns void
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
        core.alert_new_error_kind(), core.check_queue_and_alert(), core.count_alert_message(),
        core.count_deleted_alerts(), core.count_first_verdicts(), core.end_retention(bigint),
        core.improve_wording(text, integer, text, jsonb), core.kill_lost_top_ups(integer),
        core.kill_waiting_zombies(integer), core.kill_zombies(integer), core.measure_leaving(jsonb), core.note_ready(),
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

    grant update (storage_path, audio_sha256) on core.calls to callscript_vault;

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
comment on function core.grant_lanes() is
    'Makes the role of each lane where it is missing, and gives each the rights it needs; does so as often as it is called.';
