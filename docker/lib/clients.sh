# shellcheck shell=bash
# A second docker command for the tests: the gateway has to serve old and new ones alike, and Debian 12 has an old one.

# From Debian's next releases, whose docker-cli needs nothing but the C library that is here.
readonly NEWER_CLIENTS=(forky=28.5.2+dfsg4-5 trixie=26.1.5+dfsg1-9+deb13u1+b1)

newer_client_path() { say "$DATA/clients/docker"; }

# The versions of all docker commands there are, each once, the oldest first.
client_versions() {
    local client
    while read -r client; do "$client" --version; done < <(type -aP docker; compgen -G "$(newer_client_path)") \
        | sed -nE 's/^Docker version ([0-9.]+).*/\1/p' | sort -uV
}

# Makes sure that there are two; says so where it cannot be.
clients_prepare() {
    local source
    (($(client_versions | wc -l) < 2)) || return 0
    if have apt-get && have dpkg-deb; then
        for source in "${NEWER_CLIENTS[@]}"; do
            say "Fetching a second docker command, ${source#*=}, from Debian's $(suite_of "$source")"
            client_fetch "$(suite_of "$source")" "${source#*=}" >>"$DATA/log/clients.log" 2>&1 && return 0
        done
    fi
    warn "The tests know only one docker command here, $(client_versions): the one from Debian's next release could not be had. Put another one on the PATH to test with both."
}

suite_of() { say "${1%%=*}"; }

# client_fetch SUITE VERSION: with apt, but with package lists of its own: what this machine installs from stays as it is.
client_fetch() {
    local suite=$1 version=$2 work uri status=0
    uri=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' | awk '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
    work=$(mktemp -d "$DATA/run/clients.XXXXXX")
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    say "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${uri:-http://deb.debian.org/debian} $suite main" >"$work/sources.list"
    client_download "$work" "$version" || status=1
    rm -rf "$work"
    return "$status"
}

client_download() {
    local work=$1 version=$2
    local -a apt=(apt-get -q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$work/lists"
        -o "Dir::Cache=$work/cache" -o Acquire::Languages=none -o APT::Sandbox::User=root)
    "${apt[@]}" update && (cd "$work" && "${apt[@]}" download "docker-cli=$version") || return 1
    mkdir -p "$(dirname "$(newer_client_path)")"
    dpkg-deb --fsys-tarfile "$work"/docker-cli_*.deb | tar -xO ./usr/bin/docker >"$work/docker" || return 1
    chmod +x "$work/docker" && "$work/docker" --version && mv -f "$work/docker" "$(newer_client_path)"
}
