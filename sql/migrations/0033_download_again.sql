-- A recording that could not be decoded, or held nothing, is asked for anew. What is stored of it stays until another
-- recording takes its place, and no attempt may take it for an upload of its own that it had only not told of: so its
-- hash is remembered. A hash tells the two apart where no time does: clocks differ, and an upload keeps none of ours.

alter table core.calls add column refused_sha256 text[];
comment on column core.calls.refused_sha256 is
    'Hashes of stored recordings that could not be decoded or held no audio: not used again, their source is asked.';

-- As in 0010, and the vault is told what it must not find.
create or replace function core.stage_input(p_lane text, p_call bigint) returns jsonb
language plpgsql stable as $$
declare
    input jsonb;
    answers jsonb;
begin
    if p_lane in ('judge', 'top_up') then
        select jsonb_build_object('segments', t.segments, 'quality', t.quality, 'model', t.model) into input
        from core.transcripts t where t.call_id = p_call;
        select jsonb_object_agg(a.key, a.part) into answers from core.llm_answers a where a.call_id = p_call;
        if answers is not null then
            input := input || jsonb_build_object('llm_answers', answers);
        end if;
        if p_lane = 'top_up' then
            input := input || (select jsonb_build_object('verdict', jsonb_build_object(
                                          'id', v.id, 'flagged', v.flagged, 'score', v.score, 'rules', v.rules,
                                          'detail', v.detail))
                               from core.verdicts v where v.call_id = p_call and v.current);
        end if;
        return input;
    elsif p_lane = 'factory' then
        return (select jsonb_build_object('chunks', jsonb_agg(k.payload order by k.chunk))
                from core.transcript_chunks k where k.call_id = p_call);
    elsif p_lane = 'vault' then
        return (select jsonb_build_object('refused_sha256', c.refused_sha256)
                from core.calls c where c.id = p_call and c.refused_sha256 is not null);
    end if;
    return null;
end $$;

-- As in 0018, but what counts as downloaded again is what was: a recovery before this release used what was stored.
create or replace view core.failed_calls as
select c.id, c.ringba_call_id, c.start_time_utc, c.error_class, c.processing_error,
       coalesce(c.failed_at, c.created_at) as failed_at,
       r.to_status,
       r.to_status <> 'pending' as has_audio,
       case when c.error_class = 'too_long' and r.to_status <> 'transcribed' then 'shorter_recording'
            when r.to_status <> 'pending' then null
            when r.pruned then 'pruned_recording'
            when c.error_class = 'expired_url' then
                case when c.audio_url like 'inbox:%' then 'file_in_inbox' else 'fresh_url' end
            when c.error_class = 'blocked_url' then 'allowed_host'
            when d.doubtful and d.asked_anew and exists (select from core.recoveries e
                                                         where e.call_id = c.id and e.from_error_class = c.error_class
                                                           and e.to_status = 'pending') then 'another_recording'
       end as needs
from core.calls c
cross join lateral (
    select c.error_class in ('corrupt_audio', 'empty_audio', 'storage_mismatch') as doubtful,
           c.error_class = 'storage_mismatch' or c.storage_path is null or c.refused_sha256 is not null as asked_anew
) d
cross join lateral (
    select case when c.storage_path is null and c.recording_pruned_at is null then 'pending'
                when exists (select from core.transcripts t where t.call_id = c.id) then 'transcribed'
                when c.storage_path is null then 'pending'
                when c.audio_sha256 is not null and not d.doubtful then 'downloaded'
                else 'pending' end as to_status,
           c.storage_path is null and c.recording_pruned_at is not null as pruned
) r
where c.status = 'failed';
