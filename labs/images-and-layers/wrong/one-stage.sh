cd ~/site
cat > Dockerfile << 'END'
FROM python
WORKDIR /app
COPY . .
RUN python3 build.py
CMD ["python3", "-m", "http.server", "8080", "--directory", "public"]
END
docker build -q -t site:3 .
