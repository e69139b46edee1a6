# A slip that learners make: the check that lab.yaml names must fail, and say so in the words that it names.
echo another > /home/learner/number.txt
