#!/usr/bin/env bash
# Talks to the supervisord of this DATA_DIR: status, restart vault, stop factory:*, tail -f judge. shutdown returns when all
# has stopped.
here=$(dirname "$(readlink -f "$0")")
exec "$here/python.sh" "$here/supervisorctl.py" "$@"
