-- Open an incident, or count one more occurrence of it.
select core.raise_alert(%(key)s, %(severity)s, %(message)s) as raised
