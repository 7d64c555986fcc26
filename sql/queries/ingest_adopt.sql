-- Recordings whose metadata came after them keep their place: the call is renamed, not doubled, and what was assumed of
-- its time and direction gives way to what is told. What another recording of the same id tells is not the call's
-- (ingest_calls refuses it).
update core.calls c
set ringba_call_id = r.ringba_call_id,
    start_time_utc = coalesce(r.told_start, c.start_time_utc),
    direction = coalesce(r.told_direction, c.direction)
from jsonb_to_recordset(%(records)s) as r(
         ringba_call_id text, content_id text, audio_url text, told_start timestamptz, told_direction text)
where coalesce(r.told_start, now()) <= now() + interval '1 day'
  and (c.ringba_call_id = r.ringba_call_id
       or c.ringba_call_id = r.content_id
          and not exists (select from core.calls known where known.ringba_call_id = r.ringba_call_id))
  and not exists (select from core.call_metadata m
                  where m.call_id = c.id and m.content_id <> r.content_id and c.audio_url is distinct from r.audio_url)
  and (c.ringba_call_id, c.start_time_utc, c.direction)
      is distinct from (r.ringba_call_id, coalesce(r.told_start, c.start_time_utc), coalesce(r.told_direction, c.direction))
