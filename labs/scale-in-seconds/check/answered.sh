# The log of lb starts each line with the address that has answered; the portal's own requests do not count.
facts=$(cat)
there=$(jq '[.containers[] | select(.name | startswith("app-"))] | length' <<< "$facts")
seen=$(jq -r '.logs.lb // [] | .[]' <<< "$facts" | grep -v Slipway-Check \
    | grep -oE '^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+:8000 200' | sort -u | wc -l) || seen=0
echo "$seen of $there have answered; 15 at least were asked for (docker logs lb)"
((seen >= 15))
