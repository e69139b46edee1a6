# shellcheck shell=bash
# What goes on after the portal is up: building images, then training the class-data archive.

background_start() {
    [[ -z $(process_of background) ]] || return 0
    if images_needed; then
        say "Building images in the background; $DATA/log/background.log follows it"
    elif training_needed; then
        say "Preparing faster starts in the background"
    else
        return 0
    fi
    setsid nohup nice -n 5 "$HERE/lib/background-work" "$DATA" >>"$DATA/log/background.log" 2>&1 </dev/null 9>&- &
    remember_process background $!
}

images_needed() {
    local name
    engine_answers && have docker || return 1
    for name in "${IMAGES[@]}"; do
        image_is_current "$name" || return 0
        grep -qs '^state=ready' "$DATA/images/$name.properties" || return 0
    done
    return 1
}
