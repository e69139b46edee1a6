cd ~/site
printf '.env\ndrafts/\n' > .dockerignore
docker build -q -t site:2 .
docker run -d --name second site:2
echo "answer layers: $(docker inspect -f '{{len .RootFS.Layers}}' site:2)"
echo "answer cache: FROM and WORKDIR"
