echo "answer cache: all of them"
