-- The receipt that the batches of a run are counted on.
select core.start_retention(%(what)s, %(before)s, %(os_user)s) as run
