-- One batch of recordings in key order, in a transaction of its own.
select pruned, after from core.prune_recordings(%(run)s, %(before)s, %(after)s, %(limit)s)
