docker rm -f archive > /dev/null 2>&1 || true
case {{slip}} in
    memory) docker run -d --name archive --network news --memory 24m news:1 python3 archive.py > /dev/null ;;
    command) docker run -d --name archive --network news news:1 python3 archiv.py > /dev/null ;;
esac
docker wait archive > /dev/null
