curl -sS http://web/
