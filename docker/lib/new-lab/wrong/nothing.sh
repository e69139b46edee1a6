# Starts on an untouched bench, like every wrong script that lab.yaml gives no `after: STEP`.
echo {{number}} > /home/learner/number.txt
echo nothing > /home/learner/copy.txt
