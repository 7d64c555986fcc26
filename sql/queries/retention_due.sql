-- How much each kind would prune: what was stored, written or over for so many days; null: the kind is kept. The times
-- are handed back for the batches to use.
with age as (
    select now() - make_interval(days => %(recordings)s) as recordings,
           now() - make_interval(days => %(transcripts)s) as transcripts,
           now() - make_interval(days => %(events)s) as events
)
select d.what, d.due, d.bytes,
       case d.what when 'recordings' then a.recordings when 'transcripts' then a.transcripts else a.events end as before
from age a, core.retention_due(a.recordings, a.transcripts, a.events) d
