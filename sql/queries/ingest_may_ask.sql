-- Whether the lane is paused, and for how long these credentials may not be tried again.
select l.paused,
       case when s.credentials_hash = %(credentials)s then greatest(extract(epoch from s.refused_until - now()), 0) else 0 end::float8
           as refused_for_s
from core.lanes l, core.ingest_source s
where l.lane = 'ingest' and s.source = 'call_log'
