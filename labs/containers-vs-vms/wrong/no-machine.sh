docker run --name machine busybox uname -r
