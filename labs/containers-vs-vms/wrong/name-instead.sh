docker run --name one debian uname -r
docker run --name two busybox uname -s
