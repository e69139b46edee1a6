# shellcheck shell=bash
# Asking the portal whether it is there, with nothing but bash.

# http_status HOST PORT PATH: the status code of a GET, or nothing when nobody answers within ten seconds.
http_status() {
    # shellcheck disable=SC2016
    timeout 10 bash -c 'exec 3<>"/dev/tcp/$1/$2" && printf "GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n" "$3" "$2" >&3 \
        && read -r _ code _ <&3 && printf %s "$code"' - "$1" "$2" "$3" 2>/dev/null || true
}

http_ok() { [[ $(http_status "$1" "$2" "$3") =~ ^[23]..$ ]]; }

port_is_taken() { timeout 2 bash -c ': <"/dev/tcp/$1/$2"' - "$1" "$2" 2>/dev/null; }

# Where to reach a listener that is bound to ADDRESS.
reachable_address() {
    case $1 in
        0.0.0.0 | '') say 127.0.0.1 ;;
        ::) say ::1 ;;
        *) say "$1" ;;
    esac
}
