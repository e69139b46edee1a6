mkdir -p ~/farm/backend
cat > ~/farm/backend/Dockerfile << 'END'
FROM busybox
CMD mkdir -p /www && echo "I am $(hostname)" > /www/index.html && exec httpd -f -p 8000 -h /www
END
docker build -q -t backend ~/farm/backend
docker network create farm
docker run -d --name app-1 --network farm --network-alias app backend
