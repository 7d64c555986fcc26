-- When nothing that a source told is rejected any more, the alert about it is over.
select core.resolve_alert('ingest_rejects:' || %(source)s)
where not exists (select from core.ingest_rejects where source = %(source)s)
