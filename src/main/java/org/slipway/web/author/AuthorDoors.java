package org.slipway.web.author;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the authors' doors beside their pages; web.xml lets instructors in only, but for the command's, which has its own key. */
@WebListener
public class AuthorDoors implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.addServlet("tests by command", made(CommandDoor.class)).addMapping("/author/rehearsals");
        context.addServlet("what a test tells", made(TestOutput.class)).addMapping("/author/output");
        context.addServlet("labs on the shelf", made(ShelfPulse.class)).addMapping("/author/shelf");
        context.addServlet("pulse of a preview", made(PreviewPulse.class)).addMapping("/author/pulse");
        context.addServlet("way to a preview", made(PreviewDoor.class)).addMapping("/author/preview");
    }

    private static <T> T made(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
