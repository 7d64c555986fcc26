-- Claim calls without finishing any: a worker's first statement, and after idling.
select 0::bigint as settled, c.*
from (select) as nothing
left join core.claim_calls(%(lane)s, %(worker)s, %(next_token)s, %(claim)s, %(oldest_first)s) c on true
