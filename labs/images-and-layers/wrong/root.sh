cd ~/site
cat > Dockerfile << 'END'
FROM python AS build
WORKDIR /app
COPY . .
RUN python3 build.py

FROM busybox
COPY --from=build /app/public /www
HEALTHCHECK --interval=1s CMD wget -q -O /dev/null http://127.0.0.1:8080/ || exit 1
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
END
docker build -q -t site:4 .
