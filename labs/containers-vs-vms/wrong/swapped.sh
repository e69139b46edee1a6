docker run --name machine --memory 300m vm --once > /dev/null 2>&1
printf '95\n0.2\n' > ~/race.txt
