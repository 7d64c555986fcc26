-- A clean goodbye: health need not wait for the heartbeat to grow old.
update core.workers set stopped_at = clock_timestamp() where id = %(worker)s
