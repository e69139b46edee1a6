docker run -d --name hog --memory {{memory}}m python sleep 600
docker kill hog
