-- Recordings that came without a name and are given one now keep their place: the call is renamed, not doubled.
update core.calls c set ringba_call_id = r.ringba_call_id
from jsonb_to_recordset(%(records)s) as r(ringba_call_id text, content_id text)
where c.ringba_call_id = r.content_id and r.ringba_call_id <> r.content_id
  and not exists (select from core.calls known where known.ringba_call_id = r.ringba_call_id)
