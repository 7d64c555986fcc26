-- Calls go back untouched and keep their attempt: the worker drains, or something every call needs is down.
with result as (
    select * from jsonb_to_recordset(%(results)s) as r(id bigint, claim_token uuid)
), settled as (
    update core.calls c
    set attempts = greatest(c.attempts - 1, 0), claimed_by = null, claim_token = null, claimed_at = null
    from result r
    where c.id = r.id and c.claim_token = r.claim_token
    returning c.id
)
select s.settled, c.*
from (select count(*) as settled from settled) s
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
