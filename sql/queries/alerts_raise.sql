-- Open an incident, or count one more occurrence of it.
-- Whoever tells this has another way, and takes it rather than wait.
select set_config('lock_timeout', '5s', true), core.raise_alert(%(key)s, %(severity)s, %(message)s) as raised
