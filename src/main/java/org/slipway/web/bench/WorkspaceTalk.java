package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import org.slipway.lab.Sessions;
import org.slipway.lab.Terminal;
import org.slipway.lab.Terminals;

/** The terminal of the learner's workspace. */
@Dependent
class WorkspaceTalk extends TerminalTalk {
    static final String PATH = "/ws/terminal/workspace";

    private final Terminals terminals;

    @Inject
    WorkspaceTalk(Sessions sessions, Terminals terminals) {
        super(sessions);
        this.terminals = terminals;
    }

    @Override
    Terminal terminal(Caller caller, Session socket) {
        return terminals.workspace(caller.accountId());
    }
}
