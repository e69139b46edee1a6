# shellcheck shell=bash
# The running portal: settings, start, readiness, stop.

# Everything the server is told; what the person has set in the environment wins.
portal_settings() {
    SLIPWAY_INSTANCE=$(instance_id)
    export SLIPWAY_INSTANCE SLIPWAY_DATA=$DATA SLIPWAY_ADDRESS=$ADDRESS SLIPWAY_PORT=$PORT
    export SLIPWAY_CONTENT=${SLIPWAY_CONTENT:-$ROOT/content} SLIPWAY_LABS=${SLIPWAY_LABS:-$ROOT/labs}
    export SLIPWAY_DB_URL=${SLIPWAY_DB_URL:-"jdbc:h2:file:$DATA/db/slipway;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"}
}

# What a running portal was started from: when this changes, docker/up restarts it.
portal_fingerprint() {
    { short_digest "$WAR" && short_digest "$SERVER_JAR" && env | grep -E '^(SLIPWAY_|DOCKER_|JAVA_HOME=)' | LC_ALL=C sort; } | sha256sum | cut -d' ' -f1
}

portal_is_current() {
    [[ -n $(process_of portal) && $(cat "$DATA/run/portal.fingerprint" 2>/dev/null) == "$(portal_fingerprint)" ]]
}

portal_answers() {
    local host
    host=$(reachable_address "$ADDRESS")
    http_ok "$host" "$PORT" /health/live && http_ok "$host" "$PORT" /
}

portal_start() {
    local log=$DATA/log/portal.log began=$SECONDS pid before
    if portal_is_current; then
        try_for 60 portal_answers && say "Slipway is already running" && return 0
    fi
    if [[ -n $(process_of portal) ]]; then
        say "Stopping the portal that runs with older sources or settings"
        stop_process portal 20
    fi
    port_is_taken "$(reachable_address "$ADDRESS")" "$PORT" && fail "Port $PORT is taken by another program: choose another with --port."
    server_unpack
    rotate_log "$log"
    before=$(stat -c %s "$log" 2>/dev/null || say 0)
    say "Starting the portal"
    # The fingerprint comes last: a start that was cut short is not taken for a finished one.
    rm -f "$DATA/run/portal.fingerprint"
    server_start portal "$ADDRESS" "$PORT" "$log"
    pid=$(process_of portal)
    try_for 300 portal_up_or_over "$pid" "$log" "$before" || true
    # The server says that it is done a moment before the last page answers.
    if ! try_for 15 portal_answers; then
        stop_process portal 10
        fail "The portal does not start: $log says why. $(last_severe "$log")"
    fi
    portal_fingerprint >"$DATA/run/portal.fingerprint"
    say "The portal is ready after $((SECONDS - began)) s"
}

# portal_up_or_over PID LOG SIZE: whether there is nothing more to wait for; the log was SIZE bytes long at the start. A server whose application failed stays, without it.
portal_up_or_over() { process_gone "$1" || portal_answers || tail -c +$(($3 + 1)) "$2" | grep -aq 'Payara Micro .* ready in'; }

last_severe() { { grep -a '"Level":"SEVERE"' "$1" || true; } | tail -n 1 | sed 's/.*"LogMessage":"//' | cut -c1-400; }

rotate_log() { [[ ! -f $1 || $(stat -c %s "$1") -lt 20000000 ]] || mv -f "$1" "$1.1"; }

# Prints the address, and the first instructor's sign-in once; the file keeps it for its owner.
portal_welcome() {
    local file=$DATA/first-instructor name="" password="" key value
    say "Slipway: http://$(shown_address):$PORT/"
    [[ -r $file ]] || return 0
    if [[ -f $DATA/run/welcomed ]]; then
        say "First instructor: $file has the name and the password"
        return 0
    fi
    while IFS='=' read -r key value; do
        case $key in name) name=$value ;; password) password=$value ;; esac
    done <"$file"
    say "First instructor: name $name, password $password (shown once; kept in $file)"
    : >"$DATA/run/welcomed"
}

shown_address() {
    case $ADDRESS in 127.0.0.1 | 0.0.0.0 | ::) say localhost ;; *) say "$ADDRESS" ;; esac
}
