-- The next calls of a run, oldest id first: all that judging needs, and the verdict that stands. Keyset paging: a
-- run of any length holds one page. `skip`: why a call cannot be judged again.
select c.id, c.ringba_call_id, c.status, coalesce(g.vertical, 'general') as vertical, g.name as campaign_name,
       c.direction, c.caller_number, c.start_time_utc, c.duration_seconds,
       case when t.call_id is not null and c.override_status is null and c.claimed_by is null and v.id is not null then
           jsonb_build_object('segments', t.segments, 'quality', t.quality, 'model', t.model) end as transcript,
       v.id as verdict_id, v.flagged, v.score, v.rules, v.detail, v.rules_hash, v.engine_version,
       case when v.detail ? 'llm' then (select core.llm_questions()) end as questions,
       case when c.override_status is not null then 'overridden by a person'
            when c.claimed_by is not null then 'in a worker''s hands'
            when v.id is null then 'has no verdict'
            when t.call_id is null and c.transcript_pruned_at is not null then 'had its transcript pruned by retention'
            when t.call_id is null then 'has no transcript'
       end as skip
from (select * from core.calls_to_judge(%(since)s, %(before)s, %(vertical)s, %(rule)s, %(status)s, %(call)s) j
      where j.id > %(after)s and j.id <= %(until)s
      order by j.id
      limit %(limit)s) c
left join core.campaigns g on g.id = c.campaign_id
left join core.transcripts t on t.call_id = c.id
left join core.verdicts v on v.call_id = c.id and v.current
order by c.id
