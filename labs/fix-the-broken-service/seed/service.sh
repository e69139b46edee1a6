mkdir -p ~/news/front
cd ~/news
cat > README << 'TEXT'
News
  front    image front, network news, port {{port}} leads to 80. Passes requests to http://ticker:8000/
  ticker   image news:1, network news. All settings come with the image:
             PORT=8000  HOST=0.0.0.0 (all addresses)  NEWS_FILE=/app/news.txt
  archive  image news:1, network news, command: python3 archive.py
           a job that runs once and needs about 60 MB of memory
TEXT
echo 'The {{topic}} opens again' > news.txt
cat > ticker.py << 'PYTHON'
import os, sys, urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

host, port, file = os.environ["HOST"], int(os.environ["PORT"]), os.environ["NEWS_FILE"]

if "--check" in sys.argv:
    urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2)
    sys.exit(0)

try:
    news = open(file).read()
except OSError as trouble:
    sys.exit(f"ticker cannot read the news: {trouble}")


class Ticker(BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"<!doctype html><title>News</title><h1>News</h1><p>{news}</p>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


print(f"ticker listens on {host}:{port}")
ThreadingHTTPServer((host, port), Ticker).serve_forever()
PYTHON
cat > archive.py << 'PYTHON'
pages = [b"x" * (1 << 20) for _ in range(50)]
print(f"archived: {open('/app/news.txt').read().split()[1]}, {len(pages)} pages")
PYTHON
cat > Dockerfile << 'END'
FROM python
WORKDIR /app
ENV PORT=8000 HOST=0.0.0.0 NEWS_FILE=/app/news.txt
COPY ticker.py archive.py news.txt ./
CMD ["python3", "ticker.py"]
END
cat > front/front.conf << 'END'
server {
    listen 80;
    resolver 127.0.0.11 valid=1s ipv6=off;
    resolver_timeout 1s;
    location / {
        set $ticker http://ticker:8000;
        proxy_connect_timeout 2s;
        proxy_pass $ticker;
    }
}
END
printf 'FROM nginx\nCOPY front.conf /etc/nginx/conf.d/default.conf\n' > front/Dockerfile
{
    docker build -q -t news:1 .
    docker build -q -t front front
    docker rm -f front ticker || true
    docker network create news || true
    docker run -d --name front --network news -p {{port}}:80 front
    case {{fault}} in
        setting) docker run -d --name ticker --network news -e NEWS_FILE=/app/nevvs.txt news:1 ;;
        port) docker run -d --name ticker --network news -e PORT=8080 news:1 ;;
        network)
            docker network create back || true
            docker run -d --name ticker --network back news:1
            ;;
        address) docker run -d --name ticker --network news -e HOST=127.0.0.1 news:1 ;;
    esac
} > /dev/null 2>&1
