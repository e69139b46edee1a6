docker network create shop
docker run -d --name db -v shop-data:/var/lib/mysql -e MARIADB_ROOT_PASSWORD=secret -e MARIADB_DATABASE=shop mariadb
