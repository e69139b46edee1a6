package org.slipway.web.bench;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;

/** Opens the bench's doors beside its page. Sockets are registered here because scanning for them missed them in some boots. */
@WebListener
public class BenchDoors implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.addListener(new BrowserSessions(made(OpenSockets.class)));
        var gate = context.addFilter("gate of sockets", new SocketGate());
        gate.setAsyncSupported(true);
        gate.addMappingForUrlPatterns(null, false, "/ws/*");
        context.addServlet("pulse of the bench", made(BenchPulse.class)).addMapping("/bench/pulse");
        context.addServlet("learners' apps", made(AppProxy.class)).addMapping("/app/*");
        socket(context, WorkspaceTalk.class, WorkspaceTalk.PATH);
        socket(context, ShellTalk.class, "/ws/terminal/shell/{name}");
        socket(context, LogsTalk.class, "/ws/logs/{name}");
    }

    private static void socket(ServletContext context, Class<? extends Talk> talk, String path) {
        ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        try {
            container.addEndpoint(ServerEndpointConfig.Builder.create(AccountSocket.class, path)
                    .configurator(new SocketConfigurator(talk))
                    .build());
        } catch (DeploymentException e) {
            throw new IllegalStateException("The socket " + path + " cannot be opened", e);
        }
    }

    private static <T> T made(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
