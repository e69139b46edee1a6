package org.slipway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** The rooms and their arrows, as the first decision has them. */
@AnalyzeClasses(packages = "org.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ROOMS = {
        "org.slipway.course..",
        "org.slipway.identity..",
        "org.slipway.engine..",
        "org.slipway.compute..",
        "org.slipway.lab..",
        "org.slipway.gateway..",
        "org.slipway.web..",
        "org.slipway.platform.."
    };

    @ArchTest
    static final ArchRule onlyTheAdapterNamesDockersClient = noClasses()
            .that()
            .resideOutsideOfPackage("org.slipway.engine.docker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.dockerjava..")
            .because("the engine port lets the rest of the house live without knowing which client speaks to Docker");

    @ArchTest
    static final ArchRule nobodyNamesTheAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("org.slipway.engine.docker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slipway.engine.docker..")
            .because("another engine should take its place by injection alone");

    @ArchTest
    static final ArchRule thePortKnowsTheJdkOnly = noClasses()
            .that()
            .resideInAPackage("org.slipway.engine")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.slipway.engine", "java..", "org.jspecify..")
            .because("whoever implements the port should need nothing but the JDK");

    @ArchTest
    static final ArchRule pagesSpeakFaces = noClasses()
            .that()
            .resideOutsideOfPackages("org.slipway.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.websocket..",
                    "jakarta.ws.rs..",
                    "org.primefaces..",
                    "org.omnifaces..")
            .because("what a browser sends ends at the web room; the rooms behind it are the same for every door");

    @ArchTest
    static final ArchRule pagesDoNotReachTheEngine = noClasses()
            .that()
            .resideInAPackage("org.slipway.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slipway.engine..")
            .because(
                    "owner, limits and labels are forced in compute and lab; a page that could reach the engine could forget them");

    @ArchTest
    static final ArchRule courseKnowsNobody = knowsOnly("org.slipway.course..");

    @ArchTest
    static final ArchRule identityKnowsNobody = knowsOnly("org.slipway.identity..");

    @ArchTest
    static final ArchRule computeKnowsTheEngine = knowsOnly("org.slipway.compute..", "org.slipway.engine");

    @ArchTest
    static final ArchRule labKnowsCourseComputeAndEngine =
            knowsOnly("org.slipway.lab..", "org.slipway.course..", "org.slipway.compute..", "org.slipway.engine");

    @ArchTest
    static final ArchRule gatewayKnowsComputeEngineAndIdentity =
            knowsOnly("org.slipway.gateway..", "org.slipway.compute..", "org.slipway.engine", "org.slipway.identity..");

    @ArchTest
    static final ArchRule sessionsDoNotKnowWhoGradesThem = noClasses()
            .that()
            .resideInAPackage("org.slipway.lab")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slipway.lab.grading..")
            .because("a bench must work while nothing is graded; what was graded is told by an event");

    @ArchTest
    static final ArchRule checksAreValues = noClasses()
            .that()
            .resideInAPackage("org.slipway.lab.check..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.slipway.lab.check..", "java..", "org.jspecify..")
            .because("what an author asks is the same whoever reads it from a file or judges it");

    @ArchTest
    static final ArchRule platformKnowsTheEngine = knowsOnly("org.slipway.platform..", "org.slipway.engine");

    @ArchTest
    static final ArchRule nobodyKnowsThePlatform = noClasses()
            .that()
            .resideOutsideOfPackage("org.slipway.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slipway.platform..")
            .because("the platform gives by injection; a room that named it could not be tested without it");

    @ArchTest
    static final ArchRule servicesAreStrangers = slices().matching("org.slipway.compute.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a simulated service that leans on another cannot be understood, or replaced, alone");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.slipway.(**)")
            .should()
            .beFreeOfCycles()
            .because("rooms that need each other are one room with a wall in it");

    @ArchTest
    static final ArchRule injectionIsByConstructor = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs should be seen where it is made, and a test makes it with new");

    @ArchTest
    static final ArchRule eventsAreLoggedInOneWay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.slipway.engine.docker.DockerConnection")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("System.Logger is enough; the connection alone quiets the logger of Docker's client");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Facade|Assembler|DTO)")
            .because("such a name says that nobody knew what the class is");

    private static ArchRule knowsOnly(String room, String... allowed) {
        String[] others = Arrays.stream(ROOMS)
                .filter(other -> !other.equals(room))
                .filter(other -> Arrays.stream(allowed).noneMatch(one -> other.startsWith(one.replace("..", ""))))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("the arrows of the house: " + room + " knows only " + String.join(", ", allowed)
                        + " beside itself");
    }
}
