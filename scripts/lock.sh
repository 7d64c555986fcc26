#!/usr/bin/env bash
# Compiles requirements.in and requirements-dev.in into the pinned, hashed files that are installed.
# One file serves every Python from 3.10 on; needs `uv` (pip install uv).
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = "--help" ]; then sed -n '2,3s/^# //p' "$0"; exit 0; fi
export UV_CUSTOM_COMPILE_COMMAND="scripts/lock.sh"
common=(--universal --python-version 3.10 --generate-hashes --quiet "$@")
uv pip compile "${common[@]}" requirements.in -o requirements.txt
uv pip compile "${common[@]}" -c requirements.txt requirements-dev.in -o requirements-dev.txt
