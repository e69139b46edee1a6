cat > ~/shop/site/Dockerfile << 'END'
FROM node
WORKDIR /app
COPY server.js .
CMD ["node", "server.js"]
END
docker build -q -t site ~/shop/site
docker run -d --name site --network shop -p {{port}}:3000 site
curl -s --retry 10 --retry-delay 1 --retry-all-errors -d item={{item}} http://localhost:{{port}}/ > /dev/null
