#!/bin/sh
# `docker run node app.js` and `docker run node --version` mean node, as in the image that everybody knows.
set -e
if [ "${1#-}" != "$1" ] || [ -z "$(command -v "$1")" ] || { [ -f "$1" ] && ! [ -x "$1" ]; }; then
    set -- node "$@"
fi
exec "$@"
