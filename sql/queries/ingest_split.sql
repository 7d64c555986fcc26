-- Ask a window's two halves in its place, unless another has asked it meanwhile.
with parent as (
    update core.ingest_windows w
    set split_at = core.source_now(), next_ask_at = null, ask_token = null, error = %(error)s,
        reported = coalesce(%(reported)s, w.reported), arrived = coalesce(%(arrived)s, w.arrived)
    where w.id = %(window)s and w.ask_token = %(token)s
    returning w.kind, w.window_start, w.window_end
), halves as (
    insert into core.ingest_windows as w (kind, window_start, window_end, next_ask_at)
    select p.kind, h.starts, h.ends, core.source_now()
    from parent p, lateral (values (p.window_start, %(middle)s::timestamptz), (%(middle)s::timestamptz, p.window_end)) h(starts, ends)
    on conflict (kind, window_start, window_end) do update
    set split_at = null, agrees = false, attempts = 0, next_ask_at = excluded.next_ask_at
), heard as (
    update core.ingest_source set last_answer_at = core.source_now()
    where source = 'call_log' and %(answered)s
)
select count(*) as settled from parent
