docker run --name hog --memory {{memory}}m python python3 -c 'print(24, "MB")'
