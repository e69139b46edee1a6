cd ~/site
cat > Dockerfile << 'END'
FROM python
WORKDIR /app
COPY . .
RUN python3 build.py
EXPOSE 8080
CMD ["python3", "-m", "http.server", "8080", "--directory", "public"]
END
docker build -q -t site:1 .
docker run --name first -p {{port}}:8080 site:1 python3 --version
