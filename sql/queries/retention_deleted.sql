-- The store has deleted these: they are counted on their run's receipt and forgotten.
select core.recordings_deleted(%(calls)s) as deleted
