-- A recording that was given up goes, whatever has become of its call: it stays only where the call claims the same object
-- again, or may be about to, for the vault stores under the same key.
create or replace function core.recordings_to_delete(p_limit integer) returns setof core.recordings_leaving
language sql stable security definer set search_path = core, pg_temp as $$
    select l.* from core.recordings_leaving l
    where not exists (select from core.calls c
                      where c.id = l.call_id and (c.storage_path = l.storage_path or c.status = 'pending'))
    order by l.call_id limit p_limit
$$;
comment on table core.recordings_leaving is
    'Recordings that no call claims any more and that the store has not deleted yet; between runs only those that their calls have, or may be given, again.';
