#!/usr/bin/env bash
# Runs the Python of the project's environment, with this project's folder as its home.
set -euo pipefail
python=${CALLSCRIPT_VENV:-$(dirname "$(readlink -f "$0")")/../.venv}/bin/python
if [ ! -x "$python" ]; then
  echo "The project's environment is missing: run ./start.sh once, or set CALLSCRIPT_VENV to it." >&2
  exit 1
fi
exec "$python" "$@"
