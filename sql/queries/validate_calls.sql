-- Whether this database knows of any call.
select exists (select from core.calls) as has_calls
