-- What a recovery would change, call by call; nothing is changed.
select id, ringba_call_id, error_class, to_status
from core.recovery_plan(%(mode)s, %(classes)s, %(since)s, null, %(limit)s)
