# After it, the checks of this step and all before it pass.
cp /home/learner/number.txt /home/learner/copy.txt
