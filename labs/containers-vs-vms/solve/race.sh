TIMEFORMAT=%R
{ time docker run --rm --name sprint busybox true > /dev/null 2>&1; } 2> ~/race.txt
{ time docker run --name machine vm --once > /dev/null 2>&1; } 2>> ~/race.txt
