cd ~/site
cat > Dockerfile << 'END'
FROM debian
COPY . .
CMD ["sleep", "600"]
END
docker build -q -t site:1 .
