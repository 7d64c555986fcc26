-- Close an incident; nothing happens when it is not open.
select set_config('lock_timeout', '5s', true), core.resolve_alert(%(key)s) as resolved
