docker rm -f db
docker run -d --name db --network shop -v shop-data:/var/lib/mysql mariadb
