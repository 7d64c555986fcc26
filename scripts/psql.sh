#!/usr/bin/env bash
# Opens psql on the configured database, embedded or not; arguments are passed on to psql.
here=$(dirname "$(readlink -f "$0")")
exec "$here/python.sh" "$here/psql.py" "$@"
