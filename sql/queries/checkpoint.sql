-- Keep a finished part of a long call, if the claim still stands; the answer says whether it did.
with held as (
    select id from core.calls where id = %(id)s and claim_token = %(claim_token)s for share
), kept as (
    insert into core.transcript_chunks (call_id, chunk, payload)
    select id, %(chunk)s, %(payload)s from held
    on conflict (call_id, chunk) do update set payload = excluded.payload
)
select count(*) as held from held
