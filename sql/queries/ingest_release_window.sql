-- Asking was broken off because the process stops: the window is due as before.
update core.ingest_windows
set next_ask_at = core.source_now(), attempts = greatest(attempts - 1, 0), ask_token = null
where id = %(window)s and ask_token = %(token)s
