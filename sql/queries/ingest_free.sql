-- Of these ids, those that no call has: neither as its own nor as that of its bytes.
select told.id
from unnest(%(ids)s::text[]) as told(id)
where not exists (select from core.calls c where c.ringba_call_id = told.id)
  and not exists (select from core.call_metadata m where m.content_id = told.id)
