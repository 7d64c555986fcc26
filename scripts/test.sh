#!/usr/bin/env bash
# Installs everything the tests need, then runs the linters, the type checker and all tests.
#
#   scripts/test.sh              everything
#   scripts/test.sh ARGUMENT...  the same with pytest's arguments: scripts/test.sh tests/boot -k stale
#
# CALLSCRIPT_VENV     the Python environment (default: .venv beside start.sh)
# CALLSCRIPT_MODELS   the packaged model weights, fetched once and shared (default: beside the environment)
#
# A cold boot on an empty machine takes minutes and gigabytes: scripts/test_cold_boot.sh.
set -euo pipefail
ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
case ${1:-} in
  --help | -h) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$0"; exit 0 ;;
esac
. "$ROOT/scripts/environment.sh"

build_environment callscript-installed "$ROOT/requirements.txt"
build_environment callscript-dev-installed "$ROOT/requirements-dev.txt"
export CALLSCRIPT_MODELS=${CALLSCRIPT_MODELS:-${VENV%/}-models}

cd "$ROOT"
bin=$VENV/bin
"$bin/python" scripts/fetch_models.py --dest "$CALLSCRIPT_MODELS" --all
# Settings of the operator who runs the tests must not reach into them.
export CALLSCRIPT_ENV_FILE=/dev/null
"$bin/python" -m ruff check .
"$bin/python" -m mypy
"$bin/lint-imports"
exec "$bin/python" -m pytest "$@"
