# shellcheck shell=bash
# Processes that outlive the command that started them. A file in <data>/run names each: pid and birth, so that a pid that
# somebody else has by now is never taken for ours.

# remember_process NAME PID
remember_process() { say "$2 $(process_birth "$2")" >"$DATA/run/$1"; }

# The pid under NAME when that very process still runs, or nothing.
process_of() {
    local pid="" birth=""
    read -r pid birth 2>/dev/null <"$DATA/run/$1" || true
    if [[ -n $pid && -n $birth && $(process_birth "$pid") == "$birth" ]]; then say "$pid"; fi
}

# stop_process NAME SECONDS: asks it and its children to end, and insists when the time is over.
stop_process() {
    local pid
    pid=$(process_of "$1")
    if [[ -n $pid ]]; then
        kill -- "-$pid" 2>/dev/null || kill "$pid" 2>/dev/null || true
        if ! try_for "$2" process_gone "$pid"; then
            kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
            try_for 10 process_gone "$pid" || true
        fi
    fi
    rm -f "$DATA/run/$1"
}

# Whether a process is gone; one that only waits to be buried counts as gone.
process_gone() { [[ ! -d /proc/$1 || $(process_state "$1") == Z ]]; }

process_state() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f1; }

# When a process began, in clock ticks since boot: together with the pid it names one process for ever.
process_birth() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
