docker run --name hog --memory {{memory}}m python python3 -c 'x = [b"x" * (8 << 20) for i in range(99)]' || true
echo "answer signal: 137"
