# What every shell on the bench starts with. It stays small: a learner waits for it.
[ -z "$PS1" ] && return

PS1='\[\e[32m\]\u@bench\[\e[0m\]:\[\e[34m\]\w\[\e[0m\]\$ '
HISTSIZE=5000
HISTCONTROL=ignoredups
PROMPT_COMMAND='history -a'
shopt -s checkwinsize histappend
alias ls='ls --color=auto' ll='ls -l' grep='grep --color=auto'

command_not_found_handle() {
    case $1 in
        aws) echo "aws: not in this terminal. No AWS service runs on this bench." >&2 ;;
        *) echo "bash: $1: command not found" >&2 ;;
    esac
    return 127
}

# Completion is read at the first Tab, not at every start.
_read_completion() {
    unset -f _read_completion
    complete -r -D 2>/dev/null
    . /usr/share/bash-completion/bash_completion && return 124
}
complete -D -F _read_completion -o bashdefault -o default
