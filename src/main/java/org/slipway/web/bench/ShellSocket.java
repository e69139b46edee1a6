package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import org.slipway.lab.Sessions;
import org.slipway.lab.Terminal;
import org.slipway.lab.Terminals;

/** A shell in one of the learner's own containers. */
@Dependent
class ShellSocket extends TerminalSocket {
    private final Terminals terminals;

    @Inject
    ShellSocket(OpenSockets sockets, Sessions sessions, Terminals terminals) {
        super(sockets, sessions);
        this.terminals = terminals;
    }

    @Override
    Terminal terminal(Caller caller, Session socket) {
        return terminals.shell(caller.accountId(), socket.getPathParameters().getOrDefault("name", ""));
    }
}
