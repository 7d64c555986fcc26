-- What was applied to this database, and by which content.
select version, sha256 from core.migrations
