cd ~/site
printf '.env\ndrafts/\n' > .dockerignore
docker build -q -t site:2 .
docker run -d --name second site:1
