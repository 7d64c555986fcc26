#!/usr/bin/env bash
# Runs one health_server process by hand, with readable logs on this terminal; arguments are passed on.
here=$(dirname "$(readlink -f "$0")")
exec "$here/python.sh" "$here/../workers/health_server.py" "$@"
