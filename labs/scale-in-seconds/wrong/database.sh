echo "answer stateless: use a database"
