docker network create shop
docker volume create shop-data
docker run -d --name db --network shop -e MARIADB_ROOT_PASSWORD=secret -e MARIADB_DATABASE=shop mariadb
