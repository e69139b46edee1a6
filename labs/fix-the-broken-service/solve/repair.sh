docker rm -f ticker
docker run -d --name ticker --network news news:1
