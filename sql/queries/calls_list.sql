-- The newest calls, one row each.
select o.id, o.ringba_call_id, o.start_time_utc, o.campaign_name, o.vertical, o.direction, o.duration_seconds,
       o.status, c.override_status, o.processing, o.attempts, o.score, o.flagged, o.error_class, o.skip_reason,
       (select coalesce(jsonb_agg(r ->> 'rule' order by r ->> 'severity', r ->> 'rule')
                        filter (where r ->> 'outcome' = 'violation'), '[]')
        from core.verdicts v, jsonb_array_elements(v.rules) r where v.call_id = o.id and v.current) as violations
from core.calls_overview o join core.calls c on c.id = o.id
where (%(status)s::text is null or o.status = %(status)s)
order by o.start_time_utc desc, o.id desc
limit %(limit)s
