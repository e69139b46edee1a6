# What a learner would type. It ends at the first command that fails.
echo {{number}} > /home/learner/number.txt
