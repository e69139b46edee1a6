begin=$SECONDS
for i in $(seq 2 20); do
    docker run -d --name app-$i --hostname app-$i --network farm --network-alias app backend > /dev/null
done
echo $((SECONDS - begin)) > ~/seconds.txt
docker exec lb nginx -s reload
sleep 1
for i in $(seq 60); do curl -s http://localhost:{{port}}/; done > /dev/null
