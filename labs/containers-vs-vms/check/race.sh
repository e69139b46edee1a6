# The container's time is believed if it is short; the machine's is compared with the engine's clock.
facts=$(cat)
mapfile -t noted < <(jq -r '.files[0] | if .exists then .text else "" end' <<< "$facts" | tr ',' '.' | grep -oE '[0-9]+(\.[0-9]+)?')
if ((${#noted[@]} < 2)); then
    echo "/home/learner/race.txt has ${#noted[@]} numbers; two were asked for, the container's seconds and then the machine's"
    exit 1
fi
took=$(jq '.containers[] | select(.name == "machine")
    | (.finished | sub("\\.[0-9]+"; "") | fromdateiso8601) - (.created | sub("\\.[0-9]+"; "") | fromdateiso8601)' <<< "$facts")
if jq -en --argjson c "${noted[0]}" --argjson m "${noted[1]}" --argjson took "$took" \
    '$m >= $took * 0.5 - 2 and $m <= $took * 1.5 + 3 and $c < $m' > /dev/null; then
    echo "you noted ${noted[0]} s and ${noted[1]} s; by the engine's clock the machine took about $took s"
else
    echo "you noted ${noted[0]} s for the container and ${noted[1]} s for the machine; by the engine's clock the machine took about $took s, and the container less"
    exit 1
fi
