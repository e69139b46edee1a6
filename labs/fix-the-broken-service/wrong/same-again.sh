docker run -d --name archive-2 --network news --memory 24m news:1 python3 archive.py
docker wait archive-2
