# shellcheck shell=bash
# The data folder: where everything lives that is not source.

default_data_folder() {
    if is_root; then
        say /var/lib/slipway
    else
        say "${XDG_DATA_HOME:-$HOME/.local/share}/slipway"
    fi
}

# use_data [DIR]: sets DATA (absolute) from the option, SLIPWAY_DATA or the default, and makes the folder.
use_data() {
    DATA=${1:-${SLIPWAY_DATA:-$(default_data_folder)}}
    mkdir -p "$DATA"
    DATA=$(cd "$DATA" && pwd -P)
    chmod 750 "$DATA"
    mkdir -p "$DATA/log" "$DATA/run" "$DATA/images"
    # A unix socket's path has 107 bytes at most; those of the learners' doors are below the data folder.
    local longest=$DATA/doors/0123456789abcdef/docker.sock
    (($(LC_ALL=C && say "${#longest}") <= 107)) || fail "The data folder's path $DATA is too long for the sockets in it: choose one of 72 bytes at most with --data or SLIPWAY_DATA."
    export SLIPWAY_DATA=$DATA
}

# The id that every container and network of this data folder is labelled with; made once.
instance_id() {
    local file=$DATA/instance
    if [[ ! -s $file ]]; then
        od -An -N6 -tx1 /dev/urandom | tr -d ' \n' >"$file.$$"
        ln -n "$file.$$" "$file" 2>/dev/null || true
        rm -f "$file.$$"
    fi
    cat "$file"
}

# with_lock FILE COMMAND…: runs the command while nobody else holds the lock. Long-lived children must close fd 9.
with_lock() {
    local file=$1
    shift
    mkdir -p "$(dirname "$file")"
    {
        if ! flock -n 9; then
            say "Waiting for another slipway command to finish"
            flock 9
        fi
        "$@"
    } 9>"$file"
}

# Whether the process PID runs the program NAME: a pid in a file may be somebody else's by now.
runs_as() {
    local pid=$1 name=$2
    [[ $pid =~ ^[0-9]+$ && -r /proc/$pid/comm && $(cat "/proc/$pid/comm" 2>/dev/null) == "$name" ]]
}
