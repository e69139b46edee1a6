docker run -d --name spin --cpus 0.{{percent}} busybox sh -c 'while :; do :; done'
echo "answer share: 100"
