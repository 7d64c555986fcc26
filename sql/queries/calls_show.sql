-- All that is known of one call, by the source's id or our own.
select o.*, t.segments, t.model, t.quality,
       case when v.id is not null then
           jsonb_build_object('score', v.score, 'flagged', v.flagged, 'rules', v.rules, 'detail', v.detail,
                              'judged_at', v.created_at, 'rules_hash', v.rules_hash, 'engine_version', v.engine_version,
                              'earlier', (select count(*) from core.verdicts e where e.call_id = o.id and not e.current),
                              'judged_again', v.judged_again)
       end as verdict,
       (select jsonb_build_object('status', w.status, 'reason', w.reason, 'by', w.said_by, 'at', w.at, 'found', w.found)
        from core.overrides w join core.calls c on c.id = w.call_id and c.override_status is not null
        where w.call_id = o.id order by w.id desc limit 1) as override
from core.calls_overview o
left join core.transcripts t on t.call_id = o.id
left join core.verdicts v on v.call_id = o.id and v.current
where o.id = core.call_named(%(id)s)
