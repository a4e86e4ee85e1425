package crosssell.local.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows of ARCHITECTURE.md.
class ArchitectureTest {

    private static final JavaClasses SUITE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("crosssell");

    @Test
    void arrowsBetweenRoomsGoOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("metrics")
                .definedBy("crosssell.metrics..")
                .layer("text")
                .definedBy("crosssell.text..")
                .layer("uploads")
                .definedBy("crosssell.uploads..")
                .layer("files")
                .definedBy("crosssell.files..")
                .layer("bucket")
                .definedBy("crosssell.bucket..")
                .layer("store")
                .definedBy("crosssell.store..")
                .layer("log")
                .definedBy("crosssell.log..")
                .layer("queue")
                .definedBy("crosssell.queue..")
                .layer("http")
                .definedBy("crosssell.http..")
                .layer("dashboard")
                .definedBy("crosssell.dashboard..", "crosssell.table..")
                .layer("report")
                .definedBy("crosssell.report..")
                .layer("ingest")
                .definedBy("crosssell.ingest..")
                .layer("recompute")
                .definedBy("crosssell.recompute..")
                .layer("act")
                .definedBy("crosssell.act..")
                .layer("api")
                .definedBy("crosssell.api..")
                .layer("local")
                .definedBy("crosssell.local..")
                .whereLayer("metrics")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("log")
                .mayNotAccessAnyLayer()
                .whereLayer("bucket")
                .mayNotAccessAnyLayer()
                .whereLayer("uploads")
                .mayOnlyAccessLayers("metrics", "text")
                .whereLayer("files")
                .mayOnlyAccessLayers("metrics", "text", "uploads")
                .whereLayer("store")
                .mayOnlyAccessLayers("metrics", "text", "uploads")
                .whereLayer("queue")
                .mayOnlyAccessLayers("log")
                .whereLayer("http")
                .mayOnlyAccessLayers("log", "text")
                .whereLayer("dashboard")
                .mayOnlyAccessLayers("text")
                .whereLayer("report")
                .mayOnlyAccessLayers("metrics", "text", "dashboard")
                .whereLayer("ingest")
                .mayOnlyAccessLayers("metrics", "text", "uploads", "files", "bucket", "store", "queue", "log")
                .whereLayer("recompute")
                .mayOnlyAccessLayers("metrics", "text", "uploads", "bucket", "store", "queue", "log", "report")
                .whereLayer("act")
                .mayOnlyAccessLayers("text", "uploads", "store", "queue", "http")
                .whereLayer("api")
                .mayOnlyAccessLayers("metrics", "text", "uploads", "store", "log", "http", "dashboard")
                .whereLayer("local")
                .mayNotBeAccessedByAnyLayer()
                .check(SUITE);
    }

    @Test
    void theCalculationKnowsNothingButTheJdkAndStatistics() {
        classes()
                .that()
                .resideInAPackage("crosssell.metrics..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "crosssell.metrics..", "java..", "org.jspecify..", "org.apache.commons.statistics.."))
                .check(SUITE);
    }

    @Test
    void theCalculationHasNoClockNoRandomnessNoFilesAndNoOutput() {
        noClasses()
                .that()
                .resideInAPackage("crosssell.metrics..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.io..", "java.nio..", "java.net..", "java.util.logging..", "java.util.random.."))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.time.Clock.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(SUITE);
    }

    /// An adapter of AWS has its service in its name. Lambda's own interfaces are not meant.
    @Test
    void onlyAdaptersAndTheWiringKnowAws() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "crosssell.metrics..",
                        "crosssell.text..",
                        "crosssell.uploads..",
                        "crosssell.files..",
                        "crosssell.dashboard..",
                        "crosssell.table..",
                        "crosssell.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..")
                .check(SUITE);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "crosssell.log..",
                        "crosssell.queue..",
                        "crosssell.http..",
                        "crosssell.ingest..",
                        "crosssell.recompute..",
                        "crosssell.act..",
                        "crosssell.api..")
                .and()
                .haveNameNotMatching(".*\\.(\\w+Wiring|Sqs\\w+|Sns\\w+|S3\\w+|AwsClients)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(SUITE);
    }

    @Test
    void packageDependenciesHaveNoCycle() {
        slices().matching("crosssell.(**)").should().beFreeOfCycles().check(SUITE);
    }

    /// Two classes of one name have a reader guess which one is meant.
    @Test
    void everySimpleNameIsUnique() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of(System.getProperty("crosssell.home", "..")))) {
            sources.map(Path::toString)
                    .filter(path -> path.endsWith(".java") && path.contains("/src/") && !path.endsWith("-info.java"))
                    .filter(path -> !path.contains("/target/"))
                    .forEach(path -> places.computeIfAbsent(
                                    path.substring(path.lastIndexOf('/') + 1), name -> new TreeSet<>())
                            .add(path));
        }
        places.values().removeIf(paths -> paths.size() == 1);

        assertThat(places).isEmpty();
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .check(SUITE);
    }
}
