# shellcheck shell=bash
# What the commands say to a person: one plain line per thing that happens.

say() { printf '%s\n' "$*"; }
warn() { printf 'slipway: %s\n' "$*" >&2; }

# Ends the command; the words say what to do next.
fail() {
    warn "$*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [[ $EUID -eq 0 ]]; }

# try_for SECONDS COMMAND…: repeats the command until it succeeds or the time is over.
try_for() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.2
    done
}
