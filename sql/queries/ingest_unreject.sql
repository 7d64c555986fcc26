-- What has left the source makes sense to nobody any more.
delete from core.ingest_rejects where source = %(source)s and name = any(%(names)s)
