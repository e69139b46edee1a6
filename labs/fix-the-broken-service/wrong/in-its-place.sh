docker rm -f front
docker run -d --name front --network news -p {{port}}:8000 news:1
