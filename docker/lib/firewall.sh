# shellcheck shell=bash
# Learners' networks may answer this machine but not call it: without this rule a container reaches every service that
# listens on all addresses. Connections that the portal itself opens into a network keep working.

# Names of the learners' bridges; a test takes others, so as not to loosen or lean on a running portal's rule.
readonly LEARNERS_BRIDGES=${LEARNERS_BRIDGES:-slw+}

firewall_rule() {
    say -i "$LEARNERS_BRIDGES" -m conntrack ! --ctstate ESTABLISHED,RELATED -m comment --comment "slipway-$(instance_id)" -j DROP
}

firewall_close() {
    local -a rule
    [[ $(engine_address) == unix://* ]] || return 0
    read -ra rule <<<"$(firewall_rule)"
    if ! is_root || ! have iptables; then
        warn "Learners' containers can reach services of this machine: only root can add the rule against it (iptables -I INPUT ${rule[*]})."
        return 0
    fi
    iptables -w -C INPUT "${rule[@]}" 2>/dev/null || iptables -w -I INPUT "${rule[@]}" \
        || warn "The firewall rule could not be added: learners' containers can reach services of this machine."
    ! have ip6tables || ip6tables -w -C INPUT "${rule[@]}" 2>/dev/null || ip6tables -w -I INPUT "${rule[@]}" 2>/dev/null || true
}

firewall_open() {
    local -a rule
    is_root && have iptables || return 0
    read -ra rule <<<"$(firewall_rule)"
    while iptables -w -D INPUT "${rule[@]}" 2>/dev/null; do :; done
    while ip6tables -w -D INPUT "${rule[@]}" 2>/dev/null; do :; done
}
