-- The names of what a source told and that made no sense.
select name from core.ingest_rejects where source = %(source)s
