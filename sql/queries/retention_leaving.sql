-- Recordings that no call claims any more and that the store has to delete.
select call_id, storage_path, bytes from core.recordings_to_delete(%(limit)s)
