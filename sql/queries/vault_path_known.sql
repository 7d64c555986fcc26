-- Whether any call says that its recording is stored here: asked right before an orphan is deleted.
select exists (select from core.calls where storage_path = %(key)s) as known
