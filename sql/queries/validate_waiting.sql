-- Some of the recordings that the factory is to fetch from the store.
select storage_path from core.calls where status = 'downloaded' and storage_path is not null limit 3
