docker stop -t 5 db
docker rm db
docker run -d --name db --network shop --memory {{limit}}m -v shop-data:/var/lib/mysql \
    -e MARIADB_ROOT_PASSWORD=secret -e MARIADB_DATABASE=shop mariadb
echo "answer closed: nobody"
