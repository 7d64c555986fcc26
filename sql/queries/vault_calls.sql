-- One page of all calls, by our own number: what the table says is stored, for comparing it with the store.
select id, ringba_call_id, start_time_utc, status, storage_path, audio_sha256, recording_pruned_at
from core.calls
where id > %(after)s
order by id
limit %(page)s
