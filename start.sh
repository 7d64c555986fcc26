#!/usr/bin/env bash
# From a bare Debian or Ubuntu machine to running lanes, with supervisord in the foreground.
#
#   ./start.sh           build what is missing, then run everything until stopped (Ctrl-C or SIGTERM)
#   ./start.sh --check   validate settings and machine, start nothing
#   ./start.sh --help    this text
#
# Settings come from the environment or from .env beside this file; .env.example lists them.
# Exit status: 0 done, 1 something failed and is named, 2 wrong use or a wrong setting.
set -euo pipefail
ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
case ${1:-} in
  --help | -h) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$0"; exit 0 ;;
  "" | --check) ;;
  *) echo "start.sh: unknown argument $1; see ./start.sh --help" >&2; exit 2 ;;
esac
. "$ROOT/scripts/environment.sh"

if [ "${1:-}" = --check ]; then
  if ! installed callscript-installed "$ROOT/requirements.txt"; then
    say "environment: the pinned dependencies are not installed yet; ./start.sh installs them"
    build_settings_environment
  fi
else
  build_environment callscript-installed "$ROOT/requirements.txt"
fi
exec "$VENV/bin/python" "$ROOT/scripts/boot.py" "$@"
