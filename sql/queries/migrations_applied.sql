select sha256 from core.migrations where version = %(version)s
