-- A standby's answer, and that of a server whose owner or provider lets nobody write.
select current_setting('transaction_read_only')::boolean as read_only
