-- How many calls a run looks at, and the newest of them: what is judged meanwhile is not met again.
select count(*) as calls, coalesce(max(c.id), 0) as until
from core.calls c
left join core.campaigns g on g.id = c.campaign_id
left join core.verdicts v on v.call_id = c.id and v.current
where c.status in ('flagged', 'safe')
  and (%(status)s::text is null or c.status = %(status)s)
  and (%(since)s::timestamptz is null or c.start_time_utc >= %(since)s)
  and (%(before)s::timestamptz is null or c.start_time_utc < %(before)s)
  and (%(vertical)s::text is null or coalesce(g.vertical, 'general') = %(vertical)s)
  and (%(call)s::text is null
       or c.id = (select o.id from core.calls o
                  where o.ringba_call_id = %(call)s
                     or (%(call)s ~ '^[0-9]{1,18}$' and o.id = nullif(regexp_replace(%(call)s, '[^0-9]', '', 'g'), '')::bigint)
                  order by o.ringba_call_id = %(call)s desc
                  limit 1))
  -- What the rule is for as it stands now, and what it was for when the call was judged.
  and (%(rule)s::text is null
       or exists (select from core.qa_rules q where q.slug = %(rule)s and q.enabled
                    and (q.verticals is null or coalesce(g.vertical, 'general') = any(q.verticals)))
       or not v.rules @> jsonb_build_array(jsonb_build_object('rule', %(rule)s::text, 'outcome', 'not_applicable')))
