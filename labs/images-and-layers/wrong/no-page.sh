cd ~/site
cat > Dockerfile << 'END'
FROM python AS build
WORKDIR /app
COPY . .
RUN python3 build.py

FROM busybox
COPY --from=build /app/build.py /www/build.py
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
END
docker build -q -t site:3 .
docker run -d --name third site:3
