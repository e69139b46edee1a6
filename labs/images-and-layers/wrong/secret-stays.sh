cd ~/site
echo drafts/ > .dockerignore
docker build -q -t site:2 .
docker run -d --name second site:2
