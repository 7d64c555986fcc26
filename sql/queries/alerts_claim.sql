-- Take the next message that is due, if the pace allows one now. A dispatcher that dies with it leaves it
-- to be taken again when the lease is over.
with due as (
    select id from core.alerts
    where not dead and (sent_at is null or (resolved_at is not null and resolution_sent_at is null))
      and next_send_at <= now()
    order by severity <> 'critical', id
    limit 1 for update skip locked
), pace as (
    update core.alert_pace set next_post_at = clock_timestamp() + make_interval(secs => %(pace_s)s)
    where next_post_at <= clock_timestamp() and exists (select from due)
    returning 1
)
update core.alerts a
set send_attempts = least(a.send_attempts + 1, 1000),
    next_send_at = clock_timestamp() + make_interval(secs => %(lease_s)s)
from due
where a.id = due.id and exists (select from pace)
returning a.id, a.severity, a.message, a.occurrences, a.raised_at, a.last_at, a.resolved_at,
          a.sent_at, a.send_attempts
