-- Keep finished parts of a long call, if the claim still stands; the answer says whether it did.
with held as (
    select id from core.calls where id = %(id)s and claim_token = %(claim_token)s for share
), kept as (
    insert into core.transcript_chunks (call_id, chunk, payload)
    select held.id, part.chunk, part.payload
    from held, jsonb_to_recordset(%(parts)s) as part(chunk text, payload jsonb)
    on conflict (call_id, chunk) do update set payload = excluded.payload
)
select count(*) as held from held
