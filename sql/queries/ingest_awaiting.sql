-- Calls to ask about because they wait for their recording. While the source has not answered (ingest_skip_unrecorded)
-- they are due again before long.
with due as (
    select call_id from core.call_metadata where next_look_at <= core.source_now()
    order by next_look_at limit %(limit)s for update skip locked
), looked as (
    update core.call_metadata m
    set next_look_at = case when c.status = 'pending' and c.next_attempt_at = core.never()
            then core.source_now() + interval '2 minutes' end
    from due join core.calls c on c.id = due.call_id
    where m.call_id = due.call_id
    returning c.ringba_call_id, m.next_look_at
)
select ringba_call_id from looked where next_look_at is not null
