-- Take the window that is due, live before the rest and newest first, together with the next turn to ask the API.
-- While it is being asked its next_ask_at is a lease: a process that dies loses it, and another asks.
-- A turn that lies hours ahead is now, as in ingest_turn.
with due as (
    select w.id, w.asked_at from core.ingest_windows w
    where w.next_ask_at <= core.source_now() and w.split_at is null and w.kind = any(%(kinds)s)
      and w.attempts < %(attempts_below)s
      and (%(from)s::timestamptz is null or w.window_start >= %(from)s and w.window_end <= %(until)s)
    -- One that was asked in vain comes after those that were not: it must not keep them from being asked.
    order by w.priority, w.attempts > 0, w.window_start desc
    limit 1 for update skip locked
), taken as (
    update core.ingest_windows w
    set next_ask_at = core.source_now() + make_interval(secs => %(lease_s)s), ask_token = %(token)s,
        asked_at = core.source_now(), attempts = w.attempts + 1
    from due where w.id = due.id
    returning w.id, w.kind, w.window_start, w.window_end, w.attempts, w.fingerprint, due.asked_at as asked_before
), turn as (
    update core.ingest_source s
    set next_request_at = make_interval(secs => %(interval_s)s)
            + case when s.next_request_at between clock_timestamp()
                        and clock_timestamp() + make_interval(secs => 7200 + 10 * %(interval_s)s)
                   then s.next_request_at else clock_timestamp() end,
        first_asked_at = coalesce(s.first_asked_at, core.source_now())
    from taken where s.source = 'call_log'
    returning s.next_request_at - make_interval(secs => %(interval_s)s) as at, s.last_answer_at
)
select taken.id, taken.kind, taken.window_start, taken.window_end, taken.attempts, taken.fingerprint,
       -- Others were answered since this one was asked last: if it fails again, the fault lies with it.
       coalesce(turn.last_answer_at > taken.asked_before, false) as others_answered,
       greatest(extract(epoch from turn.at - clock_timestamp()), 0)::float8 as wait_s
from taken cross join turn
