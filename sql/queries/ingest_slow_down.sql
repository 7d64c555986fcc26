-- The API asked for a pause: no process asks before it is over.
update core.ingest_source
set next_request_at = greatest(next_request_at, clock_timestamp() + make_interval(secs => %(seconds)s))
where source = 'call_log'
