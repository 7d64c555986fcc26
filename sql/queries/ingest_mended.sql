-- What was rejected once and has been taken in now is no reject any more.
delete from core.ingest_rejects where source = %(source)s and name = any(%(names)s)
