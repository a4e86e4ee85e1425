package crosssell.metrics.history;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Products and replacement"; expected values by hand.
class ProductLineTest {

    /// The example in the javadoc.
    @Test
    void aReplacementInheritsTheDayAndStatusOfTheReplacedProduct() {
        ProductLine plus = line(
                "Mobile Plus",
                customer("c")
                        .has("Core", "2023-01-31")
                        .has("Mobile", "2023-10-01")
                        .migrates("Mobile Plus", "2024-12-01", "Mobile"));

        assertThat(plus.firstStart()).isEqualTo(day("2024-12-01"));
        assertThat(plus.acquired()).isEqualTo(day("2023-10-01"));
        assertThat(plus.origin()).hasToString("Mobile");
        assertThat(plus.replacing()).isTrue();
        assertThat(plus.initial()).isFalse();
    }

    @Test
    void chainsOfReplacementsLeadToTheFirstProduct() {
        ProductLine third = line(
                "Three",
                customer("c")
                        .has("One", "2023-01-31")
                        .migrates("Two", "2023-10-01", "One")
                        .migrates("Three", "2024-12-01", "Two"));

        assertThat(third.origin()).hasToString("One");
        assertThat(third.initial()).isTrue();
    }

    @Test
    void theEarliestOfSeveralReplacedProductsCounts() {
        ProductLine suite = line(
                "Suite",
                customer("c")
                        .has("Core", "2023-01-01")
                        .has("Mobile", "2023-06-01")
                        .has("Analytics", "2023-03-01")
                        .migrates("Suite", "2024-01-01", "Mobile")
                        .migrates("Suite", "2024-01-01", "Analytics"));

        assertThat(suite.origin()).hasToString("Analytics");
    }

    @Test
    void aProductNotYetAcquiredThatDayIsNotReplaced() {
        ProductLine plus = line(
                "Mobile Plus",
                customer("c")
                        .has("Core", "2023-01-31")
                        .migrates("Mobile Plus", "2024-01-01", "Mobile")
                        .has("Mobile", "2024-01-02"));

        assertThat(plus.origin()).hasToString("Mobile Plus");
        assertThat(plus.acquired()).isEqualTo(day("2024-01-01"));
    }

    @Test
    void onlyAFirstRowReplaces() {
        ProductLine plus = line(
                "Mobile Plus",
                customer("c")
                        .has("Mobile", "2023-01-31")
                        .has("Mobile Plus", "2024-01-01")
                        .migrates("Mobile Plus", "2024-02-01", "Mobile"));

        assertThat(plus.replacing()).isFalse();
    }

    private static int day(String date) {
        return Day.of(LocalDate.parse(date));
    }

    private static ProductLine line(String product, Facts facts) {
        Counting counting = new Counting(Settings.DEFAULT, Catalogue.NONE);
        return new CustomerHistory(facts.facts(), counting)
                .lines().stream()
                        .filter(line -> line.product().value().equals(product))
                        .findFirst()
                        .orElseThrow();
    }
}
