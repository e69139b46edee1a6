docker rm -f web
docker run -d --name web -p 9100:80 nginx
