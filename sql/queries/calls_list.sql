-- The newest calls, one row each. In three parts, as core.calls_by_start: each is read from an index of its own.
with newest as materialized (
    (select id, start_time_utc from core.calls
     where status in ('flagged', 'safe', 'skipped', 'failed') and (%(status)s::text is null or status = %(status)s)
     order by start_time_utc desc, id desc
     limit %(limit)s)
    union all
    (select id, start_time_utc from core.calls
     where status in ('pending', 'downloaded', 'transcribed') and claimed_by is null
       and (%(status)s::text is null or status = %(status)s)
     order by start_time_utc desc, id desc
     limit %(limit)s)
    union all
    (select id, start_time_utc from core.calls
     where status in ('pending', 'downloaded', 'transcribed') and claimed_by is not null
       and (%(status)s::text is null or status = %(status)s)
     order by start_time_utc desc, id desc
     limit %(limit)s)
    order by start_time_utc desc, id desc
    limit %(limit)s
)
select o.id, o.ringba_call_id, o.start_time_utc, o.campaign_name, o.vertical, o.direction, o.duration_seconds,
       o.status, c.override_status, o.processing, o.attempts, o.score, o.flagged, o.error_class, o.skip_reason,
       (select coalesce(jsonb_agg(r ->> 'rule' order by r ->> 'severity', r ->> 'rule')
                        filter (where r ->> 'outcome' = 'violation'), '[]')
        from core.verdicts v, jsonb_array_elements(v.rules) r where v.call_id = o.id and v.current) as violations
from newest n join core.calls_overview o on o.id = n.id join core.calls c on c.id = n.id
order by o.start_time_utc desc, o.id desc
