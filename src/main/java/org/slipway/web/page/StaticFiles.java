package org.slipway.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Names the state of the style sheets and scripts, so that a browser may keep them for a year and still sees every change. */
@Named
@ApplicationScoped
public class StaticFiles {
    private final String version;

    @Inject
    StaticFiles(ServletContext servlet) {
        CRC32 sum = new CRC32();
        add(servlet, "/resources/", sum);
        version = Long.toHexString(sum.getValue());
    }

    private static void add(ServletContext servlet, String folder, CRC32 sum) {
        Set<String> paths = servlet.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                add(servlet, path, sum);
                continue;
            }
            try (InputStream file = servlet.getResourceAsStream(path)) {
                sum.update(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
    }

    /** A short word that changes when any static file does. */
    public String getVersion() {
        return version;
    }
}
