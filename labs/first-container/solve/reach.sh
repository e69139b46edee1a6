curl -sS --retry 5 --retry-connrefused http://localhost:{{port}}/ > /dev/null
