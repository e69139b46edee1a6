docker rm -f ticker
docker run -d --name ticker2 --network news --network-alias ticker news:1
