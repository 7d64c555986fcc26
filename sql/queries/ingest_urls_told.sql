-- The source has answered about fresh URLs of these calls, whether it had any or not.
update core.call_metadata m set url_refreshes = m.url_refreshes + 1
from core.calls c
where c.id = m.call_id and c.ringba_call_id = any(%(ids)s)
