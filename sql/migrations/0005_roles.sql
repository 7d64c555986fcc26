-- One role per lane with only the rights it needs; everything else belongs to the owner of the schema.
-- Roles belong to the whole server: another database's migration may be creating them right now.
-- Where the migrating user may not create roles, lanes use the operator's own login, and it is said.

do $$
declare
    lane text;
begin
    foreach lane in array array['ingest', 'vault', 'factory', 'judge', 'alerts', 'health'] loop
        begin
            if not exists (select from pg_roles where rolname = 'callscript_' || lane) then
                execute format('create role %I login', 'callscript_' || lane);
            end if;
        exception
            when duplicate_object or unique_violation then null;  -- somebody else just created it
        end;
    end loop;
exception when insufficient_privilege then
    raise notice 'This user may not create roles: lanes will connect with DATABASE_URL as it is';
end $$;

do $$
declare
    role text;
begin
    if exists (select from unnest(array['ingest', 'vault', 'factory', 'judge', 'alerts', 'health']) r
               where not exists (select from pg_roles where rolname = 'callscript_' || r)) then
        return;
    end if;

    revoke all on function core.kill_zombies(integer), core.raise_alert(text, text, text), core.resolve_alert(text)
        from public;

    foreach role in array array['callscript_ingest', 'callscript_vault', 'callscript_factory', 'callscript_judge',
                                'callscript_alerts', 'callscript_health'] loop
        execute format('grant usage on schema core to %I', role);
        execute format('grant select on core.lanes, core.verticals, core.campaigns, core.calls, core.workers, '
                       'core.stage_totals, core.alerts, core.migrations, core.pipeline_health to %I', role);
        execute format('grant execute on function core.kill_zombies(integer) to %I', role);
    end loop;

    -- Every process registers and beats; every lane counts what it did.
    foreach role in array array['callscript_ingest', 'callscript_vault', 'callscript_factory', 'callscript_judge',
                                'callscript_alerts', 'callscript_health'] loop
        execute format('grant insert, update on core.workers to %I', role);
        execute format('grant execute on function core.raise_alert(text, text, text), core.resolve_alert(text) to %I', role);
    end loop;
    foreach role in array array['callscript_ingest', 'callscript_vault', 'callscript_factory', 'callscript_judge'] loop
        execute format('grant insert, update on core.stage_totals to %I', role);
    end loop;

    -- The columns through which a lane claims, retries, fails and finishes.
    foreach role in array array['callscript_vault', 'callscript_factory', 'callscript_judge'] loop
        execute format('grant update (status, attempts, next_attempt_at, claimed_by, claim_token, claimed_at, '
                       'error_class, processing_error, skip_reason, duration_seconds, downloaded_at, transcribed_at, '
                       'judged_at, failed_at) on core.calls to %I', role);
    end loop;

    grant insert on core.calls, core.campaigns to callscript_ingest;
    grant update (name) on core.campaigns to callscript_ingest;
    grant update (ringba_call_id, campaign_id, start_time_utc, duration_seconds, caller_number, direction, audio_url, status,
                  skip_reason, next_attempt_at) on core.calls to callscript_ingest;
    grant select, insert, update on core.ingest_windows to callscript_ingest;
    grant select, insert, update, delete on core.ingest_rejects to callscript_ingest;

    grant update (storage_path, audio_sha256) on core.calls to callscript_vault;

    grant select, insert, update on core.transcripts to callscript_factory;
    grant select, insert, update, delete on core.transcript_chunks to callscript_factory;

    grant select on core.transcripts, core.qa_rules to callscript_judge;
    grant select, insert, update on core.verdicts to callscript_judge;

    grant update on core.alerts to callscript_alerts;
    grant select on core.error_summary, core.ingest_windows, core.ingest_rejects, core.verdicts to callscript_health, callscript_alerts;
end $$;
