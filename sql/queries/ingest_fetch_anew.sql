-- Calls whose recording in the inbox is not what was fetched of them: another one has taken its file's place, or its
-- NAME.json names another call by now, which nobody else is. They are fetched anew, and bear that name.
-- Unnamed recordings are known by their content alone: another content is another call.
with told as (
    select * from jsonb_to_recordset(%(records)s) as r(ringba_call_id text, content_id text, audio_url text)
    where content_id is not null
), candidate as (
    select t.*, c.id from told t join core.calls c on c.ringba_call_id = t.ringba_call_id
    union
    select t.*, m.call_id from told t join core.call_metadata m on m.content_id = t.content_id
), chosen as materialized (
    select c.id, t.ringba_call_id, t.content_id
    from candidate t
    join core.calls c on c.id = t.id
    join core.call_metadata m on m.call_id = c.id
    where c.audio_url = t.audio_url
      and (c.ringba_call_id = t.ringba_call_id and m.content_id <> t.content_id
           or c.ringba_call_id not in (t.ringba_call_id, m.content_id) and t.ringba_call_id <> t.content_id
              and not exists (select from core.calls known where known.ringba_call_id = t.ringba_call_id))
    order by c.id  -- one order for all who lock calls, so that they cannot deadlock
    for update of c
)
select core.fetch_anew(id, ringba_call_id, content_id) from chosen
