docker run --name archive-2 --network news news:1 python3 --version
