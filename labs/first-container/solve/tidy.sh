docker rm -f old-web
docker run --name job busybox ls /nowhere || true
echo "answer code: $(docker inspect -f '{{.State.ExitCode}}' job)"
