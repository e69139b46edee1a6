docker rm -f old-web > /dev/null 2>&1 || true
docker run -d --name old-web nginx > /dev/null
