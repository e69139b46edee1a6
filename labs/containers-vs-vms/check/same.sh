facts=$(cat)
one=$(jq -r '(.logs.one // [])[-1] // "" | gsub("\\s"; "")' <<< "$facts")
two=$(jq -r '(.logs.two // [])[-1] // "" | gsub("\\s"; "")' <<< "$facts")
if [[ ! $one =~ ^[0-9]+\.[0-9]+ ]]; then
    echo "the log of one ends with '$one', which is no version of a kernel; uname -r prints it (docker logs one)"
    exit 1
fi
if [[ $one != "$two" ]]; then
    echo "one says '$one' and two says '$two'; both shall run uname -r (docker logs two)"
    exit 1
fi
echo "both say $one"
