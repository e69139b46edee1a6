for i in $(seq 2 20); do docker run -d --name app-$i --network farm --network-alias app backend > /dev/null; done
echo 600 > ~/seconds.txt
