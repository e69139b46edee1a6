docker tag busybox backend
