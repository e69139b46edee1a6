docker run -d --name web -p {{port}}:80 nginx
