# shellcheck shell=bash
# Training the class-data archive: a second server boots aside, its pages are read, and what it loaded is written down for
# every later start. It has data of its own, sees no engine and starts no container.

# SLIPWAY_TRAINING=false is for portals that live for a few minutes only, such as those of the tests.
training_needed() { [[ ${SLIPWAY_TRAINING:-true} == true && ! -f $(class_archive) ]]; }

train() {
    local archive scratch=$DATA/run/training-data port pid
    training_needed || return 0
    archive=$(class_archive)
    port=$(free_port)
    rm -rf "$scratch" && mkdir -p "$scratch"
    (
        export SLIPWAY_DATA=$scratch SLIPWAY_INSTANCE=training SLIPWAY_BENCH_SPARES=0 DOCKER_HOST=unix://$scratch/none.sock
        export SLIPWAY_DB_URL="jdbc:h2:file:$scratch/db/slipway"
        server_start training 127.0.0.1 "$port" "$DATA/log/training.log" "-XX:ArchiveClassesAtExit=$archive.new"
    )
    pid=$(process_of training)
    # It gives way to everything else on the machine, so it is given time.
    if try_for 900 trained_server_up "$pid" "$port" && ! process_gone "$pid"; then
        for path in / /health/ready /signin /signup /nothing-here /; do http_status 127.0.0.1 "$port" "$path" >/dev/null; done
        kill "$pid"
        # The archive is written at the end of the process, and whole only after it.
        if try_for 300 process_gone "$pid" && [[ -f $archive.new ]]; then mv -f "$archive.new" "$archive"; fi
    fi
    stop_process training 5
    if [[ -f $archive ]]; then
        say "The next start is faster: the class-data archive is trained"
    else
        warn "Training the class-data archive failed, starts stay slower: $DATA/log/training.log says why."
    fi
    rm -rf "$scratch" "$DATA/instances/training" "$archive.new"
}

trained_server_up() { process_gone "$1" || http_ok 127.0.0.1 "$2" /health/live; }

free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 50); do
        port_is_taken 127.0.0.1 "$port" || { say "$port" && return; }
    done
}
