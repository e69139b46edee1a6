docker run -d --name spin --cpus 0.5 busybox sh -c 'while :; do :; done'
