-- All that was due is gone.
select core.end_retention(%(run)s)
