docker rm -f app-20
