-- One batch of transcripts in key order, in a transaction of its own.
select pruned, after from core.prune_transcripts(%(run)s, %(before)s, %(after)s, %(limit)s)
