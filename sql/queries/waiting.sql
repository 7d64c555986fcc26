-- What is left for a lane that drains: due now, and due later.
select count(*) filter (where c.next_attempt_at <= now()) as due,
       count(*) filter (where c.next_attempt_at > now() and c.next_attempt_at < core.never()) as later,
       bool_or(l.paused) as paused
from core.lanes l
left join lateral (
    select w.next_attempt_at from core.calls w
    where w.status = l.input_status and w.status in ('pending', 'downloaded', 'transcribed') and w.claimed_by is null
    union all
    select t.next_attempt_at from core.calls t
    where l.lane = 'top_up' and t.lacks_llm and t.claimed_by is null and t.status in ('flagged', 'safe')
) c on true
where l.lane = %(lane)s
