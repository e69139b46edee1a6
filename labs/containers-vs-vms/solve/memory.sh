cat > ~/hog.py << 'END'
taken = []
while True:
    taken.append(b"x" * (8 << 20))
    print(8 * len(taken), "MB", flush=True)
END
docker run -i --name hog --memory {{memory}}m python python3 - < ~/hog.py || true
echo "answer signal: $(($(docker inspect -f '{{.State.ExitCode}}' hog) - 128))"
