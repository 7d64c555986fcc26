-- The next turn to ask the API, over all processes that ask; extends the lease of the window being asked, if any.
with turn as (
    update core.ingest_source
    set next_request_at = greatest(next_request_at, clock_timestamp()) + make_interval(secs => %(interval_s)s)
    where source = 'call_log'
    returning next_request_at - make_interval(secs => %(interval_s)s) as at
), leased as (
    update core.ingest_windows set next_ask_at = core.source_now() + make_interval(secs => %(lease_s)s)
    where id = %(window)s and ask_token = %(token)s
)
select greatest(extract(epoch from at - clock_timestamp()), 0)::float8 as wait_s from turn
