# shellcheck shell=bash
# The server that the portal runs in, unpacked once, and the fastest way to start it.
# <data>/server/<digest>/   Payara Micro unpacked, with portal.jar to start it and <java>.jsa, its class-data archive
# <data>/apps/<digest>/     the WAR unpacked
# <data>/instances/NAME/    what one running server writes; made anew at every start

# Measured on two cores: 8 s and 0.4 GB with the archive, 14 s without, 18 s and 0.7 GB with the JVM's defaults.
readonly JVM=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms160m -Xmn60m -Xmx384m -Xss512k -Xshare:auto -Djava.awt.headless=true)

java_command() {
    if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/$1 ]]; then say "$JAVA_HOME/bin/$1"; else command -v "$1" || true; fi
}

require_java() {
    local version
    [[ -n $(java_command java) && -n $(java_command jar) ]] || fail "Java is not installed: install a JDK 17 (Debian: apt install openjdk-17-jdk-headless)."
    version=$("$(java_command java)" -version 2>&1 | sed -nE '1s/.*"([0-9]+).*/\1/p')
    ((version >= 17)) || fail "Java $version is too old: the portal needs Java 17 or newer."
}

short_digest() { sha256sum "$1" | cut -c1-16; }

# Sets SERVER and APP, unpacking what is not there yet.
server_unpack() {
    SERVER=$DATA/server/$(short_digest "$SERVER_JAR")
    APP=$DATA/apps/$(short_digest "$WAR")/slipway
    if [[ ! -f $SERVER/portal.jar ]]; then
        rm -rf "$DATA/server" && mkdir -p "$SERVER.new"
        "$(java_command java)" -jar "$SERVER_JAR" --nohazelcast --rootdir "$SERVER.new" --outputlauncher >"$DATA/log/server.log" 2>&1 9>&- \
            && cp "$SERVER.new/launch-micro.jar" "$SERVER.new/portal.jar" \
            && "$(java_command jar)" --update --file "$SERVER.new/portal.jar" --main-class fish.payara.micro.impl.PayaraMicroImpl \
            || fail "Unpacking the server failed: $DATA/log/server.log says why."
        mv "$SERVER.new" "$SERVER"
    fi
    if [[ ! -d $APP ]]; then
        rm -rf "$DATA/apps" && mkdir -p "$APP.new"
        (cd "$APP.new" && "$(java_command jar)" xf "$WAR") || fail "The portal's archive $WAR cannot be unpacked: delete it and run this again."
        mv "$APP.new" "$APP"
    fi
}

class_archive() { say "$SERVER/$("$(java_command java)" -version 2>&1 | sha256sum | cut -c1-12).jsa"; }

# server_start NAME ADDRESS PORT OUTPUT JVM-OPTION…: starts a server in a session of its own and remembers it under NAME.
server_start() {
    local name=$1 address=$2 port=$3 output=$4 folder=$DATA/instances/$1 archive
    shift 4
    local -a jvm=("${JVM[@]}" "$@")
    archive=$(class_archive)
    [[ ! -f $archive ]] || jvm+=("-XX:SharedArchiveFile=$archive")
    rm -rf "$folder" && mkdir -p "$folder"
    cp -r "$SERVER/config" "$SERVER/docroot" "$SERVER/lib" "$folder"
    say "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=$address" >"$folder/before-boot"
    # One allocation arena per core saves 50 MB; the server starts in the sources' folder, where content/ and labs/ are.
    (cd "$ROOT" && MALLOC_ARENA_MAX=2 exec setsid nohup "$(java_command java)" "${jvm[@]}" \
        "-Dfish.payara.micro.BootJar=file:$SERVER/portal.jar" "-Dfish.payara.micro.UnpackDir=$SERVER" \
        -jar "$SERVER/portal.jar" --nohazelcast --disablephonehome --rootdir "$folder" --logproperties "$HERE/lib/logging.properties" \
        --port "$port" --prebootcommandfile "$folder/before-boot" --contextroot / --deploy "$APP") >>"$output" 2>&1 </dev/null 9>&- &
    remember_process "$name" $!
}
