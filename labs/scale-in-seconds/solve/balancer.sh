mkdir -p ~/farm/lb
cat > ~/farm/lb/lb.conf << 'END'
upstream app {
    server app:8000;
}

log_format farm '$upstream_addr $status $request_time "$http_user_agent"';

server {
    listen 80;
    access_log /dev/stdout farm;
    location / {
        proxy_pass http://app;
    }
}
END
printf 'FROM nginx\nCOPY lb.conf /etc/nginx/conf.d/default.conf\n' > ~/farm/lb/Dockerfile
docker build -q -t lb ~/farm/lb
docker run -d --name lb --network farm -p {{port}}:80 lb
