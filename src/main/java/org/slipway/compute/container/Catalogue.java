package org.slipway.compute.container;

import java.util.List;
import java.util.stream.Stream;

/** The course's images: one entry for each folder under {@code docker/images} that learners may launch. */
final class Catalogue {
    static final List<CourseImage> ALL = List.of(
            image("nginx", List.of("1.22"), "A web server that answers on port 80 with a welcome page", 80),
            image(
                    "python",
                    List.of("3.11", "3"),
                    "Python, serving the files of its folder on port 8000",
                    8000,
                    "python3",
                    "-m",
                    "http.server",
                    "8000"),
            image(
                    "node",
                    List.of("18"),
                    "Node.js, answering on port 3000 with a greeting",
                    3000,
                    "node",
                    "-e",
                    "require('http').createServer((_, to) => to.end(`Hello from Node.js ${process.version}\\n`)).listen(3000)"),
            image(
                    "openjdk",
                    List.of("17"),
                    "Java, answering on port 8080 with a greeting",
                    8080,
                    "java",
                    "-cp",
                    "/usr/share/hello",
                    "Hello"),
            image(
                    "mariadb",
                    List.of("10.11"),
                    "A MariaDB database on port 3306; it needs the variable MARIADB_ROOT_PASSWORD",
                    3306),
            image(
                    "busybox",
                    List.of("1.35"),
                    "A tiny system that writes the time to its log every second",
                    0,
                    "sh",
                    "-c",
                    "while true; do date; sleep 1; done"),
            image(
                    "debian",
                    List.of("12", "bookworm"),
                    "Debian as it is, which most images stand on; it waits until you open a shell in it",
                    0,
                    "sleep",
                    "infinity"),
            image(
                    "vm",
                    List.of(),
                    "A whole virtual machine: an emulated computer that boots a Linux kernel of its own; it needs 256 MB",
                    0));

    private Catalogue() {}

    private static CourseImage image(String name, List<String> versions, String summary, int port, String... command) {
        List<String> tags =
                Stream.concat(versions.stream(), Stream.of("latest")).toList();
        return new CourseImage(name, tags, summary, port, List.of(command), CourseImages.reference(name));
    }
}
