cd ~/site
cat > Dockerfile << 'END'
FROM python AS build
WORKDIR /app
COPY . .
RUN python3 build.py

FROM busybox
COPY --from=build /usr /python
COPY --from=build /app/public /www
CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]
END
docker build -q -t site:3 .
