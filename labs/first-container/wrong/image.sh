docker run -d --name web -p {{port}}:80 busybox sleep 600
