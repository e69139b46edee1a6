echo "answer culprit: ticker"
echo "answer cause: {{fault}}"
