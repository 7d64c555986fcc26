# Builds the project's Python environment; sourced by start.sh and scripts/test.sh, not run.
# The caller has set ROOT (the folder of start.sh) and `set -euo pipefail`.

# An activated environment or a pip that installs into the home folder must not reach into ours.
unset PYTHONHOME PYTHONPATH VIRTUAL_ENV
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

VENV=${CALLSCRIPT_VENV:-$ROOT/.venv}
case $VENV in
  /*) ;;
  *) VENV=$PWD/$VENV ;;
esac
export CALLSCRIPT_VENV=$VENV

# GiB on the disk of the environment: 8.2 installed, 3.7 of downloads that are unpacked from there,
# and as much again in pip's own cache when there is room for it.
NEEDED_GIB=12
CACHED_GIB=16

say() { printf '%s\n' "$*"; }

# stop STATUS SENTENCE: 1 something failed, 2 wrong use.
stop() {
  printf '%s: %s\n' "$(basename "$0")" "$2" >&2
  exit "$1"
}

# Every version that all pinned packages have wheels for.
suitable() {
  "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

find_python() {
  local name path
  for name in python3 python3.12 python3.11 python3.13 python3.10 python3.14 /usr/bin/python3; do
    path=$(command -v "$name") && suitable "$path" || continue
    # Our own, of an activated environment, goes with it when it is made anew: what it is a link to stays.
    case $path in
      "$VENV"/*) path=$(readlink -f "$path") ;;
    esac
    printf '%s\n' "$path"
    return
  done
  return 1
}

# As root on Debian or Ubuntu: python3 with its venv module, from the distribution.
install_python() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  local packages=(python3 python3-venv) version PATH=$PATH:/usr/sbin:/sbin # which `su` and cron leave out
  # A python3 that is not the distribution's own default keeps its venv module in a package of its own.
  if version=$(python3 -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])' 2>/dev/null); then
    packages+=("$version")
  fi
  export DEBIAN_FRONTEND=noninteractive
  say "Installing ${packages[*]} with apt-get"
  apt-get update -qq >/dev/null || return 1
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null 2>&1 ||
    apt-get install -y -qq --no-install-recommends python3 python3-venv >/dev/null
}

# What must be installed, in one line: changes with the pinned files and with the Python.
wanted_stamp() {
  printf '%s %s\n' "$(cat "$@" | sha256sum | cut -c1-64)" "$("$VENV/bin/python" -V 2>/dev/null)"
}

# installed STAMP-NAME FILE...: whether exactly these requirements are in the environment.
installed() {
  local stamp=$VENV/$1
  shift
  [ -f "$stamp" ] && [ -x "$VENV/bin/python" ] && [ "$(cat "$stamp")" = "$(wanted_stamp "$@")" ]
}

# Takes the environment for ourselves until the script ends or `release_venv`.
take_venv() {
  local unfinished=$VENV/callscript-unfinished
  if [ -e "$VENV" ] && [ ! -e "$VENV/pyvenv.cfg" ] && [ ! -e "$unfinished" ] && [ -n "$(ls -A "$VENV" 2>/dev/null)" ]; then
    stop 2 "CALLSCRIPT_VENV is wrong: $VENV holds something that is not a Python environment; name an empty or a new folder"
  fi
  mkdir -p "$VENV" 2>/dev/null && [ -w "$VENV" ] ||
    stop 2 "CALLSCRIPT_VENV is wrong: this user cannot write to $VENV; set it to a folder of your own"
  exec 9<"$VENV"
  if ! flock -n 9; then
    say "Another process is installing into the environment; waiting for it"
    flock 9
  fi
}

# Stops when something runs on the environment that we are about to change. Asked of the kernel: a process has the
# compiled packages mapped that it imported, and an environment that must be made anew could not be asked.
refuse_in_use() {
  local pids
  pids=$({ grep -lsF -- " $(readlink -f "$VENV")/" /proc/[0-9]*/maps || true; } | cut -d/ -f3 | sort -n | xargs)
  [ -z "$pids" ] ||
    stop 1 "the environment $VENV is not as this release needs it, and in use (process ${pids// /, }): stop what runs there (scripts/supervisorctl.sh shutdown), then start again"
}

# Makes the environment when it is missing.
make_venv() {
  local python unfinished=$VENV/callscript-unfinished
  # It must find pip too: a python3 of another minor version still runs here, but finds none of the packages.
  if [ ! -e "$unfinished" ] && "$VENV/bin/python" -c 'import pip' 2>/dev/null; then
    return
  fi
  python=$(find_python) || { install_python && python=$(find_python); } ||
    stop 1 "Python 3.10 to 3.14 with its venv module is needed: install it (Debian, Ubuntu: apt-get install python3 python3-venv), then start again"
  say "Creating the Python environment with $("$python" -V)"
  # What an interrupted creation left, or an environment whose Python is gone or another, is of no use.
  find "$VENV" -mindepth 1 -delete
  touch "$unfinished"
  "$python" -m venv "$VENV" || stop 1 "the Python environment could not be created, see above"
  rm "$unfinished"
}

release_venv() { exec 9<&-; }

# pip writes a package's INSTALLER file last: without it the package is half there, though pip would call
# it installed. Forgetting its metadata makes pip install it again; all other packages are kept.
forget_half_installed() {
  local packages
  packages=$("$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  find "$packages" -maxdepth 1 -name '*.dist-info' ! -exec test -e '{}/INSTALLER' \; -exec rm -rf '{}' +
  find "$packages" -maxdepth 1 -name '~*' -exec rm -rf '{}' +
}

# pip_install ARGUMENT...: an interrupted run is recognised by the mark it leaves, and gone on with.
pip_install() {
  local options=() status=0 mark=$VENV/callscript-installing
  [ ! -e "$mark" ] || forget_half_installed
  touch "$mark"
  [ "$(free_gib)" -ge "$CACHED_GIB" ] || options+=(--no-cache-dir)
  mkdir -p "$VENV/tmp"
  if [ -t 1 ]; then
    TMPDIR="$VENV/tmp" "$VENV/bin/python" -m pip install ${options[@]+"${options[@]}"} "$@" || status=$?
  else
    TMPDIR="$VENV/tmp" "$VENV/bin/python" -m pip install --progress-bar off ${options[@]+"${options[@]}"} "$@" |
      short_lines || status=$?
  fi
  rm -rf "$VENV/tmp"
  [ "$status" = 0 ] || stop 1 "the dependencies could not be installed, see above; start again to go on from here"
  rm "$mark"
}

# pip's report where there is no terminal: one line per large download, and one when all are here.
short_lines() {
  local words wheel size
  while read -ra words; do
    case ${words[*]} in
      Downloading*" MB)" | "Using cached"*" MB)")
        size=${words[-2]#(}
        if [ "${size%.*}" -ge 50 ]; then
          IFS=- read -ra wheel <<<"${words[-3]##*/}"
          say "  ${wheel[0]} ${wheel[1]} ($size MB)"
        fi
        ;;
      "Installing collected packages:"*) say "  unpacking packages: $((${#words[@]} - 3))" ;;
    esac
  done
}

free_gib() { df -Pk "$VENV" | awk 'NR == 2 { print int($4 / 1048576) }'; }

# build_environment STAMP-NAME FILE...: everything pinned in FILE..., unless the stamp says it is there.
build_environment() {
  local stamp=$1 file size="" arguments=()
  shift
  installed "$stamp" "$@" && return
  take_venv
  if installed "$stamp" "$@"; then
    release_venv # another process has just done it
    return
  fi
  refuse_in_use
  make_venv
  if ! "$VENV/bin/python" -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("torch") is None)'; then
    [ "$(free_gib)" -ge "$NEEDED_GIB" ] ||
      stop 1 "the disk of $VENV has $(free_gib) GiB free and the dependencies need $NEEDED_GIB: make room, or set CALLSCRIPT_VENV to a folder on a larger disk"
    size=": about 4 GB to download, a few minutes"
  fi
  for file in "$@"; do
    arguments+=(-r "$file")
  done
  say "Installing the pinned dependencies$size"
  pip_install "${arguments[@]}"
  wanted_stamp "$@" >"$VENV/$stamp"
  release_venv
}

# Just enough to read the settings, for a check on a machine where nothing is built yet.
build_settings_environment() {
  if [ ! -e "$VENV/callscript-installing" ] && "$VENV/bin/python" -c 'import pydantic_settings' 2>/dev/null; then
    return
  fi
  take_venv
  refuse_in_use
  make_venv
  say "Installing what reading the settings takes (the rest comes with ./start.sh)"
  local some=$VENV/callscript-settings.txt
  awk -v wanted=" annotated-types pydantic pydantic-core pydantic-settings python-dotenv typing-extensions typing-inspection " \
    '/^[a-z]/ { split($0, name, "=="); on = index(wanted, " " name[1] " ") } on' "$ROOT/requirements.txt" >"$some"
  pip_install -r "$some"
  rm "$some"
  release_venv
}
