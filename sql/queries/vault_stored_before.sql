-- Whether any recording has been stored and is still claimed to be: a store must be there, and not empty.
select exists (select from core.calls where storage_path is not null) as stored_before
