docker rm -f web
docker run -d --name web -p {{port}}:81 nginx
