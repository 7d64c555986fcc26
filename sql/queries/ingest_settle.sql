-- What became of asking a window, unless another has asked it meanwhile.
-- answered: the API told all of it, and whether its numbers agree is known; otherwise the earlier answer stands.
with settled as (
    update core.ingest_windows w
    set reported = coalesce(%(reported)s, w.reported), arrived = coalesce(%(arrived)s, w.arrived),
        calls = coalesce(%(calls)s, w.calls), outside = coalesce(%(outside)s, w.outside),
        repeated = coalesce(%(repeated)s, w.repeated), rejected = coalesce(%(rejected)s, w.rejected),
        fingerprint = coalesce(%(fingerprint)s, w.fingerprint),
        agrees = case when %(answered)s then %(agrees)s else w.agrees end,
        agreed_at = case when %(agrees)s then core.source_now() else w.agreed_at end,
        attempts = case when %(agrees)s then 0 else w.attempts end,
        error = %(error)s, ask_token = null,
        next_ask_at = case
            when not %(agrees)s then core.source_now() + make_interval(secs => %(retry_s)s)
            when w.kind = 'reconcile' then
                (select min(w.window_end + make_interval(secs => s)) from unnest(%(recheck_s)s::float8[]) s
                 where w.window_end + make_interval(secs => s) > core.source_now())
        end
    where w.id = %(window)s and w.ask_token = %(token)s
    returning w.id
), heard as (
    update core.ingest_source set last_answer_at = core.source_now(), refused_until = null, refusals = 0
    where source = 'call_log' and %(answered)s
)
select count(*) as settled from settled
