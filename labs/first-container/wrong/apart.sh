docker network create other
docker run -d --name web --network other -p {{port}}:80 nginx
