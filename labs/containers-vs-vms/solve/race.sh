TIMEFORMAT=%R
{ time docker run --rm --name sprint busybox true > /dev/null 2>&1; } 2> ~/race.txt
{ time docker run --name machine --memory 300m vm --once > /dev/null 2>&1; } 2>> ~/race.txt
