docker rm -f ticker
docker run -d --name ticker --network news --health-cmd 'python3 check.py' --health-interval 1s --health-retries 1 news:1
