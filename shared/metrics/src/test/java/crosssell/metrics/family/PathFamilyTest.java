package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Paths;
import crosssell.metrics.figure.Paths.Path;
import crosssell.metrics.figure.Paths.StepUp;
import crosssell.metrics.figure.Paths.Transition;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Paths"; expected values by hand.
class PathFamilyTest {

    /// The example in the family's javadoc.
    @Test
    void productsOfOneDayAreOneStepInTheOrderOfTheirNames() {
        assertThat(paths(customer("c")
                                .has("Core", "2024-01-01")
                                .has("Mobile", "2024-02-22")
                                .has("Analytics", "2024-02-22"))
                        .paths())
                .containsExactly(new Path(List.of("Core", "Analytics+Mobile"), 1, List.of(0.0, 52.0)));
    }

    @Test
    void theMostCommonPathComesFirstThenByName() {
        Paths paths = paths(
                customer("a").has("Vault", "2024-01-01"),
                customer("b").has("Core", "2024-01-01").has("Mobile", "2024-01-11"),
                customer("c").has("Core", "2024-02-01", "2024-02-21").has("Mobile", "2024-02-21", "2024-03-01"),
                customer("d").has("Core", "2024-01-01"),
                customer("e").has("Core", "2024-01-01").has("Core", "2024-05-01"));

        assertThat(paths.paths())
                .containsExactly(
                        new Path(List.of("Core"), 2, List.of(0.0)),
                        new Path(List.of("Core", "Mobile"), 2, List.of(0.0, 15.0)),
                        new Path(List.of("Vault"), 1, List.of(0.0)));
    }

    @Test
    void aTransitionsShareIsOfCustomersWithItsFromAtThatStep() {
        Paths paths = paths(
                customer("a")
                        .has("Core", "2024-01-01")
                        .has("Mobile", "2024-01-11")
                        .has("Vault", "2024-01-21"),
                customer("b").has("Core", "2024-01-01").has("Vault", "2024-01-31"),
                customer("c").has("Core", "2024-01-01"),
                customer("d").has("Vault", "2024-01-01").has("Mobile", "2024-01-02"));

        assertThat(paths.transitions())
                .containsExactly(
                        new Transition(1, "Core", "Mobile", 1, Rate.of(1, 3), 10.0),
                        new Transition(1, "Core", "Vault", 1, Rate.of(1, 3), 30.0),
                        new Transition(1, "Vault", "Mobile", 1, Rate.of(1, 1), 1.0),
                        new Transition(2, "Mobile", "Vault", 1, Rate.of(1, 2), 10.0));
    }

    @Test
    void stepUpGoesUpToTheMostProductsThatAnybodyAcquired() {
        Paths paths = paths(
                customer("a")
                        .has("Core", "2024-01-01")
                        .has("Mobile", "2024-01-01")
                        .has("Vault", "2024-01-21"),
                customer("b").has("Core", "2024-01-01").has("Mobile", "2024-01-31"),
                customer("c").has("Core", "2024-01-01"));

        assertThat(paths.stepUp())
                .containsExactly(
                        new StepUp(1, Rate.of(2, 3), 15.0),
                        new StepUp(2, Rate.of(1, 2), 20.0),
                        new StepUp(3, Rate.of(0, 1), null));
    }

    @Test
    void theReplacedProductAndItsReplacementAreOneStep() {
        Paths paths = paths(customer("c")
                .has("Core", "2024-01-01")
                .has("Mobile", "2024-02-01", "2024-06-01")
                .migrates("Mobile Plus", "2024-06-01", "Mobile"));

        assertThat(paths.paths()).extracting(Path::steps).containsExactly(List.of("Core", "Mobile"));
        assertThat(paths.stepUp()).extracting(StepUp::products).containsExactly(1, 2);
    }

    @Test
    void onlyStartersHaveAPath() {
        Paths paths = paths(
                customer("undated").has("Core", null),
                customer("prospect").has("Core", "2024-01-01").is(Status.PROSPECT, null),
                customer("gone, nobody knows when").has("Core", "2024-01-01").is(Status.CHURNED, null),
                customer("later").has("Core", "2025-01-01"));

        assertThat(paths).isEqualTo(new Paths(List.of(), List.of(), List.of()));
    }

    @Test
    void aProductAfterTheAsOfDateIsNotAStep() {
        assertThat(paths(customer("c").has("Core", "2024-01-01").has("Mobile", "2025-01-01"))
                        .paths())
                .extracting(Path::steps)
                .containsExactly(List.of("Core"));
    }

    private static Paths paths(Facts... customers) {
        return figures("2024-12-31", customers).paths();
    }
}
