-- The next turn to ask the API, over all processes that ask; extends the lease of the window being asked, if any.
-- One that lies hours ahead was given by a clock that was ahead (the API may ask for an hour): it is now.
with turn as (
    update core.ingest_source
    set next_request_at = make_interval(secs => %(interval_s)s)
            + case when next_request_at between clock_timestamp()
                        and clock_timestamp() + make_interval(secs => 7200 + 10 * %(interval_s)s)
                   then next_request_at else clock_timestamp() end
    where source = 'call_log'
    returning next_request_at - make_interval(secs => %(interval_s)s) as at
), leased as (
    update core.ingest_windows set next_ask_at = core.source_now() + make_interval(secs => %(lease_s)s)
    where id = %(window)s and ask_token = %(token)s
)
select greatest(extract(epoch from at - clock_timestamp()), 0)::float8 as wait_s from turn
