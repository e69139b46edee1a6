# shellcheck shell=bash
# Building the portal from its sources when they have changed since the last time.

readonly WAR=$ROOT/target/slipway.war SERVER_JAR=$ROOT/target/server/payara-micro.jar

portal_source() {
    (cd "$ROOT" && find pom.xml .mvn src/main -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

portal_is_built() {
    [[ -f $WAR && -f $SERVER_JAR && $(cat "$WAR.source" 2>/dev/null) == "$(portal_source)" ]]
}

portal_build() { portal_is_built || with_lock "$ROOT/target/.build.lock" portal_build_alone; }

portal_build_alone() {
    local source
    portal_is_built && return 0
    if ! have mvn; then
        [[ -f $WAR && -f $SERVER_JAR ]] || fail "Maven is not installed, and no built portal is there: install Maven 3.8 or newer and a JDK 17."
        warn "Maven is not installed: serving the portal as it was built before."
        return 0
    fi
    say "Building the portal; the first time, Maven fetches its libraries"
    source=$(portal_source)
    # Neither compiler nor packer removes what a deleted source had left behind.
    rm -rf "$ROOT/target/classes" "$ROOT/target/slipway"
    if ! (cd "$ROOT" && mvn -B -q -DskipTests -Dspeed package) >"$DATA/log/build.log" 2>&1 9>&-; then
        tail -n 20 "$DATA/log/build.log" >&2
        fail "Building the portal failed: $DATA/log/build.log has it all."
    fi
    say "$source" >"$WAR.source"
}
