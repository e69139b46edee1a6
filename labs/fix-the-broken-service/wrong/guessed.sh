if [[ {{fault}} == port ]]; then echo "answer cause: network"; else echo "answer cause: port"; fi
