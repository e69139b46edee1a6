for i in $(seq 2 20); do docker run -d --name app-$i --network farm --network-alias app backend > /dev/null; done
for i in $(seq 5); do curl -s http://localhost:{{port}}/; done > /dev/null
