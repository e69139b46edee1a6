cd ~/site
cat > Dockerfile << 'END'
FROM python
WORKDIR /app
COPY . .
RUN python3 build.py
RUN rm -rf .env drafts
CMD ["python3", "-m", "http.server", "8080", "--directory", "public"]
END
docker build -q -t site:2 .
docker run -d --name second site:2
