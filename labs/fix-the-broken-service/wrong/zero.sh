echo "answer code: 0"
