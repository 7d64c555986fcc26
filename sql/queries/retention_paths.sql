-- Recordings that retention gave up and the store has not deleted yet.
select storage_path from core.recordings_leaving
