-- Slack has not taken the message: try again later, or never (dead). hold_s: nobody posts anything before.
with held as (
    update core.alert_pace
    set next_post_at = greatest(next_post_at, clock_timestamp() + make_interval(secs => %(hold_s)s))
    where %(hold_s)s > 0
)
update core.alerts
set next_send_at = clock_timestamp() + make_interval(secs => %(delay_s)s), send_error = %(error)s, dead = %(dead)s
where id = %(id)s
