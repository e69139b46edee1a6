echo "answer code: $(docker inspect -f '{{.State.ExitCode}}' archive)"
docker run -d --name archive-2 --network news --memory 128m news:1 python3 archive.py
