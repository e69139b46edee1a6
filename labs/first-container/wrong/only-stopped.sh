docker stop -t 1 old-web
