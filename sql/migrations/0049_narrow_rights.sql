-- What nobody needs nobody may: the health server reads no URL, no number, no verdict and no answer of the language model,
-- alerts reads nothing but what it posts, prunes and takes back, and ingest alone undoes what it did by a clock that was
-- ahead. As in 0045 otherwise.
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
        core.start_retention(text, timestamptz, text), core.turn_back_ingest(double precision), core.watch_clock(),
        core.watch_condition(text, boolean, boolean, text, text), core.watch_database(jsonb),
        core.watch_disk(text, text, bigint, bigint), core.watch_failures(jsonb), core.watch_is_due(text, jsonb),
        core.watch_queue(), core.watch_recordings(jsonb)
        from public;

    grant usage on schema core
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts, callscript_health;

    -- What earlier versions gave these two and their statements do not use.
    revoke all on all tables in schema core from callscript_alerts, callscript_health;
    revoke all on all functions in schema core from callscript_health;

    -- Every worker registers and beats, takes back what the dead held, and tells of trouble.
    grant select on core.lanes, core.verticals, core.campaigns, core.calls, core.workers, core.stage_totals, core.alerts,
        core.migrations, core.pipeline_health
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts;
    grant insert, update on core.workers
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts;
    grant execute on function core.kill_zombies(integer), core.kill_waiting_zombies(integer),
        core.raise_alert(text, text, text), core.resolve_alert(text)
        to callscript_ingest, callscript_vault, callscript_factory, callscript_judge, callscript_alerts;

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
    grant execute on function core.fetch_anew(bigint, text, text), core.turn_back_ingest(double precision)
        to callscript_ingest;

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

    grant execute on function core.slack_webhook() to callscript_alerts, callscript_health;

    -- The health server shows how much there is of everything, and nothing of any call.
    grant select on core.lanes, core.workers, core.alerts, core.alert_limits, core.alert_totals, core.stage_totals,
        core.verdict_totals, core.calls_put_off
        to callscript_health;
    grant select (status, priority, start_time_utc, next_attempt_at, claimed_by, lacks_llm) on core.calls
        to callscript_health;
    grant select (kind, window_end, agrees, split_at, attempts) on core.ingest_windows to callscript_health;
    grant select (source) on core.ingest_rejects to callscript_health;
end $$;

select core.grant_lanes();
