echo "answer fate: it is killed"
