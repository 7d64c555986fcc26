-- Where the store has the recordings of the next batch, before any of them is given up.
select c.storage_path
from core.calls c
where c.id > %(after)s and core.recording_is_due(c, %(before)s)
order by c.id
limit %(limit)s
