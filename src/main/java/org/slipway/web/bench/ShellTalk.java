package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import org.slipway.lab.Sessions;
import org.slipway.lab.Terminal;
import org.slipway.lab.Terminals;

/** A shell in one of the learner's own containers. */
@Dependent
class ShellTalk extends TerminalTalk {
    private final Terminals terminals;

    @Inject
    ShellTalk(Sessions sessions, Terminals terminals) {
        super(sessions);
        this.terminals = terminals;
    }

    @Override
    Terminal terminal(Caller caller, Session socket) {
        return terminals.shell(caller.accountId(), socket.getPathParameters().getOrDefault("name", ""));
    }
}
