-- Slack has taken the message: it told of the incident, of its end, or of both.
update core.alerts
set sent_at = coalesce(sent_at, now()),
    resolution_sent_at = case when %(told_end)s then coalesce(resolution_sent_at, now()) else resolution_sent_at end,
    next_send_at = now(), send_attempts = 0, send_error = null
where id = %(id)s
