printf 'FROM openjdk\nCOPY server.js .\n' > ~/shop/site/Dockerfile
docker build -q -t site ~/shop/site
