docker exec web sh -c 'echo Gone > /usr/share/nginx/html/index.html'
