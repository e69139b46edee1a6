docker ps -a --format '{{.Names}}' | grep '^app-' | sort | tail -n +$(({{few}} + 1)) | xargs docker rm -f > /dev/null
docker exec lb nginx -s reload
echo "answer stateless: keep data only in its own files"
printf 'version: "3.8"\nservices:\n  app:\n    image: backend\n' > ~/farm/docker-compose.yml
cd ~/farm
docker-compose -p cloud up -d --scale app=5 > /dev/null 2>&1
