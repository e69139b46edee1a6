docker run --name two debian uname -r
