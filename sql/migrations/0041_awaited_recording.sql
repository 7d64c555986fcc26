-- A recording that is to be downloaded again, and was not yet, is one that the store does not have. And what an expired
-- URL needs is a fresh one, whatever the call had before: whoever asks for one reads it here.

-- As in 0033. `awaited`: sent back to be downloaded since it last was. A recording that was missing from the store or
-- changed there counts as downloaded again only once it has been.
create or replace view core.failed_calls as
select c.id, c.ringba_call_id, c.start_time_utc, c.error_class, c.processing_error,
       coalesce(c.failed_at, c.created_at) as failed_at,
       r.to_status,
       r.to_status <> 'pending' as has_audio,
       case when c.error_class = 'too_long' and r.to_status <> 'transcribed' then 'shorter_recording'
            when r.to_status <> 'pending' then null
            when c.error_class = 'expired_url' then
                case when c.audio_url like 'inbox:%' then 'file_in_inbox' else 'fresh_url' end
            when r.pruned then 'pruned_recording'
            when c.error_class = 'blocked_url' then 'allowed_host'
            when d.doubtful and d.asked_anew and exists (select from core.recoveries e
                                                         where e.call_id = c.id and e.from_error_class = c.error_class
                                                           and e.to_status = 'pending') then 'another_recording'
       end as needs
from core.calls c
cross join lateral (
    select c.error_class in ('corrupt_audio', 'empty_audio', 'storage_mismatch') as doubtful,
           case when c.error_class = 'storage_mismatch' then
                    exists (select from core.recoveries e
                            where e.call_id = c.id and e.from_error_class = c.error_class and e.to_status = 'pending'
                              and e.at < c.downloaded_at)
                else c.storage_path is null or c.refused_sha256 is not null end as asked_anew,
           exists (select from core.recoveries e
                   where e.call_id = c.id and e.to_status = 'pending'
                     and e.at > coalesce(c.downloaded_at, c.created_at)) as awaited
) d
cross join lateral (
    select case when c.storage_path is null and c.recording_pruned_at is null then 'pending'
                when exists (select from core.transcripts t where t.call_id = c.id) then 'transcribed'
                when c.storage_path is null then 'pending'
                when c.audio_sha256 is not null and not d.doubtful and not d.awaited then 'downloaded'
                else 'pending' end as to_status,
           c.storage_path is null and c.recording_pruned_at is not null as pruned
) r
where c.status = 'failed';

do $$
begin
    if exists (select from pg_roles where rolname = 'callscript_ingest') then
        grant select on core.failed_calls to callscript_ingest;
    end if;
end $$;
