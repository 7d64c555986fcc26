-- A fresh URL for calls whose old one had expired: they are pending again, after the live ones. What an operator asks
-- for goes before a backfill; what the lane refreshes by itself keeps its place.
with told as materialized (
    -- Read by the trigger that writes the receipts; both end with this transaction.
    select set_config('callscript.recovery_mode', 'refresh_urls', true) as mode,
           set_config('callscript.recovery_by', coalesce(%(os_user)s, ''), true) as os_user
)
update core.calls c
set audio_url = r.audio_url, status = 'pending', attempts = 0, next_attempt_at = now(),
    priority = case when %(os_user)s::text is null then greatest(c.priority, 1) else 1 end,
    error_class = null, processing_error = null
from jsonb_to_recordset(%(fresh)s) as r(ringba_call_id text, audio_url text), told
where c.ringba_call_id = r.ringba_call_id and r.audio_url is not null
  and c.status = 'failed' and c.error_class = 'expired_url' and c.claimed_by is null
returning c.ringba_call_id
