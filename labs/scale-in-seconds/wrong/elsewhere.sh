mkdir -p ~/farm/backend
printf 'FROM busybox\nCMD httpd -f -p 8000 -h /\n' > ~/farm/backend/Dockerfile
docker build -q -t backend ~/farm/backend
docker run -d --name app-1 backend
