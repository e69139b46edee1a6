# shellcheck shell=bash
# Finding, installing, starting and stopping the Docker engine.

readonly DEFAULT_ENGINE=unix:///var/run/docker.sock
readonly DOCKERD_PIDFILE=/var/run/docker.pid

engine_lock_file() {
    if is_root; then say /run/lock/slipway-engine.lock; else say "$DATA/run/engine.lock"; fi
}

# The engine's address by the Docker CLI's own conventions: DOCKER_HOST, the current context, the default socket.
engine_address() {
    local address=""
    if [[ -n ${DOCKER_HOST:-} ]]; then
        address=$DOCKER_HOST
    elif have docker; then
        address=$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || true)
    fi
    say "${address:-$DEFAULT_ENGINE}"
}

engine_answers() {
    if have docker; then
        timeout 10 docker version --format '{{.Server.Version}}' >/dev/null 2>&1
    else
        [[ $(engine_address) == unix://* ]] && have curl \
            && curl -fsS -m 5 --unix-socket "$(engine_address | sed 's,^unix://,,')" http://engine/_ping >/dev/null 2>&1
    fi
}

engine_version() { timeout 10 docker version --format '{{.Server.Version}}' 2>/dev/null || say unknown; }

# Why the engine cannot be had here, in words that say what to do; prints nothing when it can be set up.
engine_obstacle() {
    local address socket
    address=$(engine_address)
    socket=${address#unix://}
    if [[ $address == unix://* && -S $socket && ! -w $socket ]]; then
        say "The Docker engine's socket $socket is closed to this user: run this as root, or add the user to the group that owns the socket."
    elif [[ $address != "$DEFAULT_ENGINE" && $address != unix:///run/docker.sock ]]; then
        say "No Docker engine answers at $address (from DOCKER_HOST or the current Docker context): start it, or unset that setting."
    elif ! is_root; then
        say "No Docker engine answers, and only root can install or start one: run this as root once, or start an engine yourself."
    elif ! have dockerd && ! have apt-get; then
        say "No Docker engine is installed, and there is no apt here to install one with: install Docker 20.10 or newer, then run this again."
    fi
}

engine_install() {
    have dockerd && have docker && have iptables && return 0
    have apt-get || return 1
    say "Installing the Docker engine from Debian's packages"
    # RUNLEVEL=1 keeps the package from starting a daemon of its own where no systemd is in charge.
    local -a quiet=(env DEBIAN_FRONTEND=noninteractive)
    under_systemd || quiet+=(RUNLEVEL=1)
    apt_install "${quiet[@]}" -- docker.io iptables ca-certificates >"$DATA/log/engine-install.log" 2>&1
}

# apt_install ENVIRONMENT… -- PACKAGE…: refreshes the package lists only where installing without that fails.
apt_install() {
    local -a with=()
    while [[ $1 != -- ]]; do
        with+=("$1")
        shift
    done
    shift
    local -a install=("${with[@]}" apt-get -o DPkg::Lock::Timeout=300 -qy install --no-install-recommends "$@")
    "${install[@]}" 9>&- || { apt-get -o DPkg::Lock::Timeout=300 -q update 9>&- && "${install[@]}" 9>&-; }
}

under_systemd() { [[ -d /run/systemd/system ]]; }

# Makes sure that an engine answers. Fails, having said why, where it cannot.
engine_start() {
    engine_answers && return 0
    with_lock "$(engine_lock_file)" engine_start_alone
}

engine_start_alone() {
    engine_answers && return 0
    local obstacle
    obstacle=$(engine_obstacle)
    if [[ -n $obstacle ]]; then
        warn "$obstacle"
        return 1
    fi
    if ! engine_install; then
        warn "Installing the Docker engine failed: $DATA/log/engine-install.log says why."
        return 1
    fi
    if under_systemd; then engine_start_service; else engine_start_process; fi || {
        warn "The Docker engine does not answer: $(engine_log_hint)"
        return 1
    }
    say "Docker engine $(engine_version) is running"
}

engine_log_hint() {
    if under_systemd; then
        say "'journalctl -u docker' says why."
    else
        say "$DATA/log/dockerd.log says why: $(tail -n 1 "$DATA/log/dockerd.log" 2>/dev/null)"
    fi
}

engine_start_service() {
    systemctl start docker.service >/dev/null 2>&1 || return 1
    say "service" >"$DATA/run/engine"
    try_for 30 engine_answers
}

engine_start_process() {
    local pid
    pid=$(cat "$DOCKERD_PIDFILE" 2>/dev/null || true)
    if [[ -n $pid ]] && ! runs_as "$pid" dockerd; then
        rm -f "$DOCKERD_PIDFILE"
    elif [[ -n $pid ]]; then
        say "The Docker engine (process $pid) is there but does not answer yet"
        try_for 30 engine_answers
        return
    fi
    ulimit -n 1048576 2>/dev/null || true
    # --live-restore: containers outlive the daemon. A session of its own: the daemon outlives this shell.
    setsid nohup dockerd --live-restore --host "$DEFAULT_ENGINE" >>"$DATA/log/dockerd.log" 2>&1 </dev/null 9>&- &
    pid=$!
    try_for 30 engine_up_or_gone "$pid" && engine_answers || return 1
    say "process $pid $(process_birth "$pid")" >"$DATA/run/engine"
}

engine_up_or_gone() { engine_answers || [[ ! -d /proc/$1 ]]; }

# Stops the engine when a command of this data folder started it and nobody else's containers run on it.
engine_stop() { with_lock "$(engine_lock_file)" engine_stop_alone; }

engine_stop_alone() {
    local how pid birth others
    [[ -s $DATA/run/engine ]] || return 0
    read -r how pid birth <"$DATA/run/engine" || true
    if engine_answers; then
        others=$(docker ps -q | wc -l)
        if ((others > 0)); then
            say "The Docker engine stays up, since other containers run on it: $others"
            return 0
        fi
    fi
    if [[ $how == service ]]; then
        systemctl stop docker.socket docker.service containerd.service >/dev/null 2>&1 || true
        say "Stopped the Docker engine"
    elif runs_as "$pid" dockerd && [[ $(process_birth "$pid") == "$birth" ]]; then
        kill "$pid"
        try_for 30 process_gone "$pid" || warn "The Docker engine (process $pid) does not stop: $DATA/log/dockerd.log says why."
        say "Stopped the Docker engine"
    fi
    rm -f "$DATA/run/engine"
}
