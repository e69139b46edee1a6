docker rm -f db
docker run -d --name db --network shop --memory {{limit}}m -e MARIADB_ROOT_PASSWORD=secret -e MARIADB_DATABASE=shop mariadb
