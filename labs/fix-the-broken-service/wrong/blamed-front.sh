echo "answer culprit: front"
