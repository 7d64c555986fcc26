-- Workers whose processes ended without a goodbye, as a process of their host has proved: what they held is free.
update core.workers set stopped_at = clock_timestamp() where id = any(%(workers)s) and stopped_at is null
