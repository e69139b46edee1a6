# shellcheck shell=bash
# Taking away what this data folder's portal has left behind in the engine.

# Containers, networks and volumes are known by the instance label alone, so nothing of anybody else is touched.
remove_objects() {
    local filter containers networks volumes
    filter=label=slipway.instance=$(instance_id)
    containers=$(docker ps -aq --filter "$filter")
    # shellcheck disable=SC2086
    [[ -z $containers ]] || docker rm --force --volumes $containers >/dev/null || warn "Some containers could not be removed."
    networks=$(docker network ls -q --filter "$filter")
    # shellcheck disable=SC2086
    [[ -z $networks ]] || docker network rm $networks >/dev/null || warn "Some networks could not be removed."
    volumes=$(docker volume ls -q --filter "$filter")
    # shellcheck disable=SC2086
    [[ -z $volumes ]] || docker volume rm $volumes >/dev/null || warn "Some volumes could not be removed."
    remove_own_images
    remove_control_groups
    say "Removed containers: $(count "$containers"), networks: $(count "$networks")"
}

# What learners have built is found by its tags; the sessions of this portal are those that have a door.
remove_own_images() {
    local session tags
    for session in "$DATA"/doors/*/; do
        [[ -d $session ]] || continue
        tags=$(docker images --format '{{.Repository}}:{{.Tag}}' "slw/$(basename "$session")/*"
            docker images --format '{{.Repository}}:{{.Tag}}' "slw/$(basename "$session")/*/*")
        # shellcheck disable=SC2086
        [[ -z $tags ]] || docker image rm --force $tags >/dev/null || warn "Some images of learners could not be removed."
    done
    rm -rf "${DATA:?}/doors"
}

# The groups are empty once their containers are gone; the kernel may need a moment to see it.
remove_control_groups() {
    local group
    is_root || return 0
    for group in /sys/fs/cgroup/{,*/}slipway/"$(instance_id)"; do
        [[ ! -d $group ]] || try_for 3 find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
        rmdir "${group%/*}" 2>/dev/null || true
    done
}

count() { wc -w <<<"$1"; }

remove_images() {
    local name parts
    for name in $(printf '%s\n' "${IMAGES[@]}" | tac); do
        docker image inspect "slipway/$name:latest" >/dev/null 2>&1 || continue
        docker image rm "slipway/$name:latest" >/dev/null || warn "The image slipway/$name stays: a container uses it."
    done
    parts=$(docker images -q --filter dangling=true --filter label=slipway.part)
    # shellcheck disable=SC2086
    [[ -z $parts ]] || docker image rm $parts >/dev/null || true
    say "Removed the images slipway/*"
}

# The data folder goes only when it is one of ours.
remove_data() {
    [[ -f $DATA/instance && $DATA != / && $DATA != "${HOME:-/root}" ]] || return 0
    rm -rf "$DATA"
    say "Removed the data folder $DATA"
}
