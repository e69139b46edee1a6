docker run --name one debian uname -r
docker run --name machine --memory 300m vm --help
