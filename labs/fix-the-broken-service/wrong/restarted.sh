docker restart -t 1 ticker
