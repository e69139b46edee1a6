# Your own settings. The bench's are in /etc/bash.bashrc.
