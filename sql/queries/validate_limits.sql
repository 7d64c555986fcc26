-- Whatever follows in this transaction changes nothing, and does not wait behind a migration.
set transaction read only;
set local statement_timeout = '5s'
