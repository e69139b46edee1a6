docker rm -f ticker
docker run -d --name ticker --network news --health-cmd 'python3 ticker.py --check' --health-interval 1s news:1
