printf 'FROM node\nWORKDIR /app\nCOPY server.js .\nCMD ["node", "server.js"]\n' > ~/shop/site/Dockerfile
docker build -q -t site ~/shop/site
docker run -d --name site --network shop -p {{port}}:3000 site
docker network disconnect shop orders
