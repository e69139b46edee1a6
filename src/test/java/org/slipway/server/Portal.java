package org.slipway.server;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with a test's classes added: what is tested inside the server is what is shipped. */
final class Portal {
    private Portal() {}

    static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/slipway.war"))
                .addClasses(tests);
    }
}
