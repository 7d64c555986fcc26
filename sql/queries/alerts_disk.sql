-- What one disk of this host has left; opens and closes its incidents.
select core.watch_disk(%(host)s, %(disk)s, %(free_bytes)s, %(total_bytes)s) as told
