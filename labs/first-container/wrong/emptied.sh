docker exec web rm /usr/share/nginx/html/index.html
