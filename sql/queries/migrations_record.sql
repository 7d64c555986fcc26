insert into core.migrations (version, sha256) values (%(version)s, %(sha256)s)
