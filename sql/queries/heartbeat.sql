-- Register or beat, and learn which claims still stand.
with beat as (
    insert into core.workers as w (id, lane, host, pid, version, state)
    values (%(worker)s, %(lane)s, %(host)s, %(pid)s, %(version)s, %(state)s)
    on conflict (id) do update
    set beat_at = clock_timestamp(), state = excluded.state, stopped_at = null,
        progress_at = case when %(advanced)s then clock_timestamp() else w.progress_at end
)
select id, claim_token from core.calls where claimed_by = %(worker)s
