curl -sS http://web/ > /dev/null
