# shellcheck shell=bash
# Building the images that labs are made of.

# In the order in which they are built: everything stands on base.
readonly IMAGES=(base workspace nginx busybox debian python node openjdk mariadb vm)

images_lock_file() {
    if is_root; then say /run/lock/slipway-images.lock; else say "$DATA/run/images.lock"; fi
}

image_folder() { say "$HERE/images/$1"; }

folder_digest() { (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1); }

# The digest of all an image is made of: its folder and the folder of the image it stands on.
image_source() {
    if [[ $1 == base ]]; then
        folder_digest "$(image_folder base)"
    else
        printf '%s %s' "$(folder_digest "$(image_folder "$1")")" "$(image_source base)" | sha256sum | cut -d' ' -f1
    fi
}

image_is_current() {
    [[ $(docker image inspect --format '{{index .Config.Labels "slipway.source"}}' "slipway/$1:latest" 2>/dev/null) == "$(image_source "$1")" ]]
}

# image_progress NAME STATE STEP STEPS MESSAGE: tells the portal, which reads these files beside the engine's own truth.
image_progress() {
    local file=$DATA/images/$1.properties
    printf 'state=%s\nstep=%s\nsteps=%s\nmessage=%s\nsince=%s\n' "$2" "$3" "$4" "$5" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$file.new"
    mv -f "$file.new" "$file"
}

# images_build NAME…: builds those that are missing or made from older sources. Fails when one of them could not be built.
images_build() { with_lock "$(images_lock_file)" images_build_alone "$@"; }

images_build_alone() {
    local name step=0 failed=0
    local -a missing=()
    for name in "$@"; do
        if image_is_current "$name"; then
            image_progress "$name" ready 0 0 "The $name image is ready"
        else
            missing+=("$name")
        fi
    done
    for name in "${missing[@]}"; do
        step=$((step + 1))
        image_progress "$name" queued "$step" "${#missing[@]}" "The $name image waits to be built, $step of ${#missing[@]}"
    done
    step=0
    for name in "${missing[@]}"; do
        step=$((step + 1))
        image_build_step "$name" "$step" "${#missing[@]}" || failed=1
    done
    return "$failed"
}

image_build_step() {
    local name=$1 step=$2 steps=$3 before log=$DATA/log/image-$1.log
    say "Building the $name image, $step of $steps"
    image_progress "$name" building "$step" "$steps" "Building the $name image, $step of $steps"
    before=$(docker image inspect --format '{{.Id}}' "slipway/$name:latest" 2>/dev/null || true)
    if image_build "$name" >"$log" 2>&1 && image_is_current "$name"; then
        image_progress "$name" ready "$step" "$steps" "The $name image is ready"
        image_forget "$before" "slipway/$name:latest"
        image_forget_parts "$name"
    else
        image_progress "$name" failed "$step" "$steps" "Building the $name image failed"
        warn "Building the $name image failed: $log says why."
        return 1
    fi
}

# The image that lost its name to a newer one goes, unless a container still needs it.
image_forget() {
    [[ -z $1 || $1 == "$(docker image inspect --format '{{.Id}}' "$2")" ]] || docker image rm "$1" >/dev/null 2>&1 || true
}

# A stage that only gave files to an image is several times its size.
image_forget_parts() {
    local parts
    parts=$(docker images -q --filter dangling=true --filter "label=slipway.part=$1")
    # shellcheck disable=SC2086
    [[ -z $parts ]] || docker image rm $parts >/dev/null 2>&1 || true
}

image_build() {
    if [[ $1 == base ]] && base_can_be_made; then
        base_make
    else
        image_build_from_file "$1"
    fi
}

# The host's network and proxy: packages are fetched by the same way that this machine fetches its own.
image_build_from_file() {
    local variable
    local -a arguments=()
    for variable in http_proxy https_proxy no_proxy; do
        [[ -z $(proxy_setting "$variable") ]] || arguments+=(--build-arg "$variable=$(proxy_setting "$variable")")
    done
    DOCKER_BUILDKIT=0 docker build --network host --force-rm "${arguments[@]}" --label "slipway.source=$(image_source "$1")" \
        --tag "slipway/$1:latest" "$(image_folder "$1")" 9>&-
}

# proxy_setting http_proxy: from the environment, or else from apt's own settings.
proxy_setting() {
    local upper=${1^^} scheme=${1%_proxy} found=""
    found=${!1:-${!upper:-}}
    if [[ -z $found && $scheme != no ]] && have apt-config; then
        found=$(apt-config dump "Acquire::$scheme::Proxy" | sed -nE 's/^[^"]*"(.*)";$/\1/p')
    fi
    [[ $found == DIRECT ]] || say "$found"
}

# Making the base takes root, mmdebstrap and Debian's own suites in apt; otherwise it is pulled.
base_can_be_made() {
    is_root && have apt-get && { have mmdebstrap || apt_install env DEBIAN_FRONTEND=noninteractive -- mmdebstrap; } \
        && "$(image_folder base)/build" --possible
}

base_make() {
    local archive status=0
    archive=$(mktemp "$DATA/run/base.XXXXXX")
    "$(image_folder base)/build" "$archive" "$(image_source base)" 9>&- && docker load --quiet --input "$archive" || status=1
    rm -f "$archive"
    return "$status"
}
