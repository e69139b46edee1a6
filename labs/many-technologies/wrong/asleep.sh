docker network create shop
docker run -d --name db --network shop -v shop-data:/var/lib/mysql mariadb sleep 600
