-- The lanes as their workers find them, each with the statement that lets it go on when it is paused.
select lane, input_status, paused, paused_reason,
       format('update core.lanes set paused = false, paused_reason = null where lane = %L', lane) as go_on
from core.lanes
order by lane
