-- One batch of events in key order, in a transaction of its own.
select pruned, after from core.prune_events(%(run)s, %(before)s, %(after)s, %(limit)s)
