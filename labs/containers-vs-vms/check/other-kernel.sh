facts=$(cat)
ours=$(jq -r '(.logs.one // [])[-1] // "" | gsub("\\s"; "")' <<< "$facts")
if [[ -z $ours ]]; then
    echo "the log of one is empty; it tells the kernel of the containers (docker logs one)"
    exit 1
fi
theirs=$(jq -r '(.logs.machine // [])[]' <<< "$facts" | grep -oE '[0-9]+\.[0-9]+\.[0-9]+[-a-z0-9.]*' | head -n 1) || theirs=
if [[ -z $theirs ]]; then
    echo "the log of machine names no kernel (docker logs machine)"
    exit 1
fi
if [[ $theirs == "$ours" ]]; then
    echo "machine names $theirs, and that is the kernel of the containers too (docker logs machine)"
    exit 1
fi
echo "the containers run on $ours, the machine on $theirs"
