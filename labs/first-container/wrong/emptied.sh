docker run -d --name web -p {{port}}:80 nginx
docker exec web rm /usr/share/nginx/html/index.html
