-- The newest migration that was applied.
select max(version) as version from core.migrations
