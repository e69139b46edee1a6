for i in $(seq 2 10); do docker run -d --name app-$i --network farm --network-alias app backend > /dev/null; done
