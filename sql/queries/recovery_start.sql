-- The database's time, for a run that must not meet again what fails anew meanwhile, and the start of its period.
select clock_timestamp() as now,
       coalesce(%(since)s::timestamptz, now() - make_interval(secs => %(since_s)s::float8)) as since
