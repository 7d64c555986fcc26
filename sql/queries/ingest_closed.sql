-- Now, and the end of the time that may be asked for: the last full minute, a little behind now.
select core.source_now() as now, date_trunc('minute', core.source_now() - make_interval(secs => %(settle_s)s)) as closed
