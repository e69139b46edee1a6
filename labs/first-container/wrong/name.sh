docker run -d --name web1 -p {{port}}:80 nginx
