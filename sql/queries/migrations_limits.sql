-- Whoever needs a table after a migration has begun to wait for it waits as long: a second, then it tries again later.
set local lock_timeout = '1s'
