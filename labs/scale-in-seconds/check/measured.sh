# Compares what the learner has noted with what the engine knows of app-2 … app-20.
facts=$(cat)
noted=$(jq -r '.files[0] | if .exists then .text else "" end' <<< "$facts" | tr ',' '.' | grep -oE '[0-9]+(\.[0-9]+)?' | head -n 1) || noted=
if [[ -z $noted ]]; then
    echo "there is no number in /home/learner/seconds.txt; note there what \`time\` has printed as real"
    exit 1
fi
if (($(jq '[.containers[] | select(.name | test("^app-([2-9]|1[0-9]|20)$"))] | length' <<< "$facts") < 19)); then
    echo "app-2 to app-20 are not all there any more, so their time cannot be compared (docker ps -a)"
    exit 1
fi
took=$(jq '[.containers[] | select(.name | test("^app-([2-9]|1[0-9]|20)$"))]
    | ([.[].started | sub("\\.[0-9]+"; "") | fromdateiso8601] | max) - ([.[].created | sub("\\.[0-9]+"; "") | fromdateiso8601] | min)' <<< "$facts")
if jq -en --argjson noted "$noted" --argjson took "$took" '$noted >= $took * 0.5 - 1.5 and $noted <= $took * 1.5 + 3' > /dev/null; then
    echo "you noted $noted s; by the engine's clock it was about $took s from the first to the last"
else
    echo "you noted $noted s, but by the engine's clock it was about $took s from the first to the last"
    exit 1
fi
