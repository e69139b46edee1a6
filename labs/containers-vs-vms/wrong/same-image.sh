docker run --name one busybox uname -r
