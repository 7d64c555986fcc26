-- Failed calls by class and by what each needs first, the largest class first.
select error_class, needs, count(*) as calls,
       count(*) filter (where has_audio) as with_audio,
       count(*) filter (where to_status = 'transcribed') as to_judge,
       count(*) filter (where to_status = 'downloaded') as to_factory,
       count(*) filter (where to_status = 'pending') as to_vault,
       extract(epoch from now() - min(failed_at))::float8 as oldest_s,
       extract(epoch from now() - max(failed_at))::float8 as newest_s,
       (array_agg(ringba_call_id order by failed_at desc, id desc))[1:3] as examples,
       sum(count(*)) over (partition by error_class)::bigint as calls_of_class
from core.failed_calls
where (%(classes)s::text[] is null or error_class = any(%(classes)s))
  and (%(since)s::timestamptz is null or failed_at >= %(since)s)
group by error_class, needs
order by calls_of_class desc, error_class, calls desc, needs
