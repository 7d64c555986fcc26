-- The next finished calls, by id, whose question to the language model came to nothing: its answer was of no use, or every
-- attempt failed. The lane top_up asks once more. The useless answer stays for the costs, under a key nobody asks for.
with wanted as materialized (
    select c.id, c.ringba_call_id
    from core.calls c join core.verdicts v on v.call_id = c.id and v.current
    where c.id > %(after)s and c.status in ('flagged', 'safe') and c.claimed_by is null and not c.lacks_llm
      and c.transcript_pruned_at is null and v.detail #>> '{llm,status}' in ('invalid', 'pending')
      and (%(call)s::text is null or c.id = core.call_named(%(call)s))
    order by c.id
    limit %(limit)s
    for update of c
), set_aside as (
    update core.llm_answers a
    set key = encode(sha256(convert_to(a.key || a.created_at, 'UTF8')), 'hex')
    from wanted w where a.call_id = w.id and a.status = 'invalid'
)
update core.calls c set lacks_llm = true, attempts = 0, next_attempt_at = now()
from wanted w where c.id = w.id
returning c.id, c.ringba_call_id
