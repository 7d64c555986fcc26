-- What is left for a lane that drains: due now, and due later.
select count(*) filter (where c.next_attempt_at <= now()) as due,
       count(*) filter (where c.next_attempt_at > now() and c.next_attempt_at < core.never()) as later,
       bool_or(l.paused) as paused
from core.lanes l
left join core.calls c on c.status = l.input_status and c.status in ('pending', 'downloaded', 'transcribed')
                      and c.claimed_by is null
where l.lane = %(lane)s
