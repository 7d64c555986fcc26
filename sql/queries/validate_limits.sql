-- Whatever follows in this transaction does not wait behind a migration, and changes nothing.
set local statement_timeout = '5s';
set transaction read only
