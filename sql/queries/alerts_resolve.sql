-- Close an incident; nothing happens when it is not open.
select core.resolve_alert(%(key)s) as resolved
