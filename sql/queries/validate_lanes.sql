-- The lanes as their workers find them.
select lane, input_status, paused, paused_reason from core.lanes order by lane
