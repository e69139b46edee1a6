# shellcheck shell=bash
# What authors of labs do from the command line. LABS is the folder of labs, LABS_SHOWN how to name it to a person.

# use_labs [DIR]: the folder from the option, SLIPWAY_LABS or the sources'.
use_labs() {
    LABS=${1:-${SLIPWAY_LABS:-$ROOT/labs}}
    [[ -d $LABS ]] || fail "There is no folder of labs at $LABS."
    LABS=$(cd "$LABS" && pwd -P)
    LABS_SHOWN=$LABS
    [[ $LABS/ != "$PWD"/* ]] || LABS_SHOWN=${LABS#"$PWD"/}
    export SLIPWAY_LABS=$LABS SLIPWAY_CONTENT=${SLIPWAY_CONTENT:-$ROOT/content}
}

lab_ids() { find "$LABS" -mindepth 2 -maxdepth 2 -name lab.yaml -printf '%h\n' | sed 's,.*/,,' | LC_ALL=C sort; }

lab_new() {
    local id=$1 words folder=$LABS/$1
    [[ $id =~ ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ && ${#id} -le 60 ]] || fail "A lab's id has small letters, digits and single hyphens, like first-steps: not '$id'."
    [[ ! -e $folder ]] || fail "There is a lab $id already: $LABS_SHOWN/$id."
    words=${id//-/ }
    cp -r "$HERE/lib/new-lab" "$folder"
    sed -i "s/^id: new-lab$/id: $id/; s/^title: New lab$/title: ${words^}/" "$folder/lab.yaml"
    say "Made $LABS_SHOWN/$id, a lab of two steps that passes its own test."
    say "Change it, and see it: docker/lab preview $id. Prove it: docker/lab test $id."
}

# Bash says "FILE: line N: problem"; editors understand FILE:N: problem.
labs_bash_syntax() {
    local id file faults status=0
    for id in "$@"; do
        while IFS= read -r -d '' file; do
            if ! faults=$(bash -n "$file" 2>&1); then
                sed -nE "s,^$LABS/(.*): line ([0-9]+): ,$LABS_SHOWN/\1:\2: ,p" <<<"$faults" | head -n 1
                status=1
            fi
        done < <(find "$LABS/$id" -name '*.sh' -type f -print0 2>/dev/null | LC_ALL=C sort -z)
    done
    return "$status"
}

labs_lint() {
    local -a ids=("$@")
    local classes=$ROOT/target/slipway/WEB-INF status=0
    ((${#ids[@]})) || mapfile -t ids < <(lab_ids)
    require_java
    use_scratch_log portal_build
    "$(java_command java)" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.util.logging.config.file=/dev/null -cp "$classes/classes:$classes/lib/*" \
        org.slipway.lab.Lint "$LABS_SHOWN" "$SLIPWAY_CONTENT" "${ids[@]}" || status=1
    labs_bash_syntax "${ids[@]}" || status=1
    ((status)) || say "In order: ${ids[*]:-no labs}"
    return "$status"
}

# use_scratch_log COMMAND…: runs what writes into <data>/log where no data folder is in use.
use_scratch_log() {
    local DATA status=0
    DATA=$(mktemp -d)
    mkdir "$DATA/log"
    ("$@") || status=$?
    rm -rf "$DATA"
    return "$status"
}

# portal_in DATA: whether a portal runs on this data folder that reads these labs; sets DATA, ADDRESS and PORT.
portal_in() {
    local pid name value labs=""
    [[ -d $1/run ]] || return 1
    DATA=$(cd "$1" && pwd -P)
    pid=$(process_of portal)
    [[ -n $pid && -r /proc/$pid/environ && -r $DATA/run/author.key ]] || return 1
    while IFS='=' read -r -d '' name value; do
        case $name in
            SLIPWAY_LABS) labs=$value ;;
            SLIPWAY_ADDRESS) ADDRESS=$value ;;
            SLIPWAY_PORT) PORT=$value ;;
        esac
    done <"/proc/$pid/environ"
    [[ -d $labs && $(cd "$labs" && pwd -P) == "$LABS" ]]
}

# A portal for as long as this command runs, with a data folder of its own.
portal_of_ones_own() {
    local engine=0
    unset SLIPWAY_DB_URL SLIPWAY_DB_CLASS SLIPWAY_DB_USER SLIPWAY_DB_PASSWORD SLIPWAY_INSTANCE
    OWN=$(mktemp -d "${TMPDIR:-/tmp}/slipway-lab.XXXXXX")
    trap portal_of_ones_own_stop EXIT
    trap 'exit 130' INT TERM
    use_data "$OWN"
    ADDRESS=127.0.0.1 PORT=$(free_port)
    export SLIPWAY_NETWORK_POOL=${SLIPWAY_NETWORK_POOL:-10.217.0.0/16} SLIPWAY_BENCH_SPARES=0 SLIPWAY_TRAINING=false
    (
        require_java
        portal_build
        engine_start || exit 1
        images_build "${IMAGES[@]}" || warn "Going on without the images that could not be built."
        portal_settings
        portal_start
    ) || engine=$?
    ((engine == 0)) || exit 2
}

portal_of_ones_own_stop() {
    stop_process portal 20
    if have docker && engine_answers; then remove_objects >/dev/null; fi
    engine_stop
    rm -rf "$OWN"
}

# author_call METHOD PATH: the answer's status code, then its text. The key goes by file: an argument could be seen by everybody.
author_call() {
    # shellcheck disable=SC2016
    timeout 20 bash -c 'read -r key <"$5" && exec 3<>"/dev/tcp/$1/$2" \
        && printf "%s %s HTTP/1.0\r\nHost: localhost:%s\r\nX-Slipway-Key: %s\r\nContent-Length: 0\r\n\r\n" "$3" "$4" "$2" "$key" >&3 \
        && read -r _ code _ <&3 && while IFS= read -r line <&3 && ((${#line} > 1)); do :; done && printf "%s\n" "$code" && cat <&3' \
        - "$(reachable_address "$ADDRESS")" "$PORT" "$1" "$2" "$DATA/run/author.key" 2>/dev/null || true
}

# lab_test ID: 0, 1 or 2, having told every line as it came.
lab_test() {
    local id=$1 method=POST next=0 state=running lost=0
    local -a answer
    while [[ $state == running ]]; do
        mapfile -t answer < <(author_call "$method" "/author/rehearsals?lab=$id&from=$next")
        if [[ ${answer[0]:-} == 200 && ${answer[1]:-} =~ ^next=([0-9]+)\ state=(.+)$ ]]; then
            next=${BASH_REMATCH[1]} state=${BASH_REMATCH[2]} method=GET lost=0
            ((${#answer[@]} < 3)) || printf '%s\n' "${answer[@]:2}" | sed "s,^$id/,$LABS_SHOWN/$id/,"
        else
            lost=$((lost + 1))
            ((lost < 10)) || { warn "The portal at port $PORT does not answer (${answer[0]:-nothing})." && return 2; }
        fi
        [[ $state != running ]] || sleep 0.3
    done
    return "$state"
}

labs_test() {
    local data=$1 id status worst=0
    local -a ids=("${@:2}") proven=() not=() untested=()
    ((${#ids[@]})) || mapfile -t ids < <(lab_ids)
    ((${#ids[@]})) || fail "There are no labs in $LABS_SHOWN. docker/lab new ID makes one."
    for id in "${ids[@]}"; do
        [[ -f $LABS/$id/lab.yaml ]] || { warn "There is no lab $id in $LABS_SHOWN." && return 2; }
    done
    portal_in "$data" || portal_of_ones_own
    for id in "${ids[@]}"; do
        status=0
        lab_test "$id" || status=$?
        case $status in
            0) proven+=("$id") ;;
            1) not+=("$id") && worst=1 ;;
            *) untested+=("$id") && worst=$((worst == 1 ? 1 : 2)) ;;
        esac
        say ""
    done
    ((${#ids[@]} == 1)) || say "Proven: ${proven[*]:-none}. Not proven: ${not[*]:-none}. Not tested: ${untested[*]:-none}."
    return "$worst"
}

lab_preview() {
    local data=$1 id=$2 address
    [[ -f $LABS/$id/lab.yaml ]] || fail "There is no lab $id in $LABS_SHOWN. docker/lab new $id makes it."
    if ! portal_in "$data"; then
        "$HERE/up" --data "$data"
        portal_in "$data" || fail "The portal is up, but it cannot be asked: is $data/run/author.key readable to this user?"
    fi
    address="http://$(shown_address):$PORT/author/preview?lab=$id"
    say "Preview: $address (sign in as an instructor; the page follows every save)"
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] && have xdg-open; then xdg-open "$address" >/dev/null 2>&1 || true; fi
}
