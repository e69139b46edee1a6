docker run --name job nginx ls /nowhere || true
