#!/usr/bin/env bash
# Clones the committed project into an empty folder and boots it there with nothing shared: environment,
# models and database are all made anew. Waits until every sample call is judged, then stops and removes it.
#
#   scripts/test_cold_boot.sh [--keep]     --keep leaves the folder for a look
#
# Needs 16 GiB of disk and the package registry; prints how long each part took. Exit status 1 when a
# sample call was not judged within 12 minutes of the first command, or anything was left running.
set -euo pipefail
ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
case ${1:-} in
  --help | -h) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$0"; exit 0 ;;
  "" | --keep) ;;
  *) echo "test_cold_boot.sh: unknown argument $1; see --help" >&2; exit 2 ;;
esac
LIMIT_S=720

# Nothing of this shell's settings may reach the clone.
for name in $(compgen -e | grep -E '^(CALLSCRIPT_|DATABASE_URL|DATA_DIR|LOG_DIR|STORAGE_URL|RINGBA_|INBOX_DIR|VAULT_|WHISPER_|DIARIZATION_|FACTORY_|JUDGE_|SLACK_|HEALTH_|LOG_FORMAT)' || true); do
  unset "$name"
done
HEALTH_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("", 0)); print(s.getsockname()[1])')
export HEALTH_PORT

folder=$(mktemp -d)
boot=
finish() {
  if [ -n "$boot" ] && kill -0 "$boot" 2>/dev/null; then kill -TERM "$boot"; wait "$boot" || true; fi
  if [ "${1:-}" = --keep ]; then echo "kept: $folder"; else rm -rf "$folder"; fi
}
trap 'finish "${1:-}"' EXIT

SECONDS=0
git clone --quiet "$ROOT" "$folder/callscript"
cd "$folder/callscript"
./start.sh >"$folder/start.log" 2>&1 &
boot=$!
tail -f --pid=$boot "$folder/start.log" | grep --line-buffered -v ' INFO ' &

fail() {
  echo "test_cold_boot.sh: $1" >&2
  exit 1
}
# Prints "JUDGED TOTAL"; nothing while the database is not up yet. A failed call is not a judged one.
judged() {
  python3 scripts/calls.py list --json 2>/dev/null | python3 -c '
import json, sys
text = sys.stdin.read()
calls = json.loads(text) if text else []
print(sum(call["status"] in ("flagged", "safe") for call in calls), len(calls))'
}
samples=$(find samples -name '*.mp3' | wc -l)
up=
until [ "$(judged || true)" = "$samples $samples" ]; do
  kill -0 "$boot" 2>/dev/null || fail "start.sh ended by itself, see above"
  [ "$SECONDS" -lt "$LIMIT_S" ] || fail "after $SECONDS s: $(judged || echo nothing) of $samples sample calls judged"
  if [ -z "$up" ] && grep -q 'supervisord started' "$folder/start.log"; then
    up=$SECONDS
    echo "== processes start after $up s"
  fi
  sleep 2
done
echo "== $samples sample calls judged after $SECONDS s"
python3 scripts/calls.py list

kill -TERM "$boot"
began=$SECONDS
wait "$boot" || true
boot=
echo "== stopped within $((SECONDS - began)) s"
sleep 1 # who shows the log here ends a moment after supervisord
if pgrep -f "$folder/callscript" >/dev/null; then fail "something still runs: $(pgrep -af "$folder/callscript")"; fi

SECONDS=0
./start.sh >"$folder/second-start.log" 2>&1 &
boot=$!
until python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$HEALTH_PORT/health/live', timeout=2)" 2>/dev/null; do
  [ "$SECONDS" -lt 60 ] || fail "the second start did not answer /health/live within a minute"
  sleep 0.5
done
echo "== a second start answers /health/live after $SECONDS s"
