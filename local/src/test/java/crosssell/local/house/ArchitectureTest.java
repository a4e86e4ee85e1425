package crosssell.local.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
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
                .layer("files")
                .definedBy("crosssell.files..")
                .layer("store")
                .definedBy("crosssell.store..")
                .layer("log")
                .definedBy("crosssell.log..")
                .layer("http")
                .definedBy("crosssell.http..")
                .layer("dashboard")
                .definedBy("crosssell.dashboard..", "crosssell.report..")
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
                .whereLayer("files")
                .mayOnlyAccessLayers("metrics")
                .whereLayer("store")
                .mayOnlyAccessLayers("metrics")
                .whereLayer("log")
                .mayNotAccessAnyLayer()
                .whereLayer("http")
                .mayOnlyAccessLayers("log")
                .whereLayer("dashboard")
                .mayOnlyAccessLayers("metrics")
                .whereLayer("ingest")
                .mayOnlyAccessLayers("metrics", "files", "store", "log")
                .whereLayer("recompute")
                .mayOnlyAccessLayers("metrics", "files", "store", "log", "dashboard")
                .whereLayer("act")
                .mayOnlyAccessLayers("metrics", "files", "store", "http")
                .whereLayer("api")
                .mayOnlyAccessLayers("metrics", "files", "store", "log", "http", "dashboard")
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

    @Test
    void onlyStoreAndTheWiringKnowDynamoDbAndS3() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "crosssell.metrics..", "crosssell.files..", "crosssell.dashboard..", "crosssell.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..")
                .check(SUITE);
    }

    @Test
    void packagesOfTheCalculationDependInNoCircle() {
        slices().matching("crosssell.metrics.(*)..").should().beFreeOfCycles().check(SUITE);
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
