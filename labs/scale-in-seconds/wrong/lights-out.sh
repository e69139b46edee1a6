docker ps -a --format '{{.Names}}' | grep '^app-' | sort | tail -n +$(({{few}} + 1)) | xargs docker rm -f > /dev/null
docker stop -t 2 lb
