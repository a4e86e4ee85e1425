package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Settings.Crossing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Segments"; expected values by hand.
class SegmentFamilyTest {

    @ParameterizedTest(name = "{0} employees")
    @CsvSource({"0, smb", "199, smb", "200, mid_market", "1000, mid_market", "1001, enterprise"})
    void sizeFollowsTheBands(long employees, String size) {
        Facts facts = customer("c").has("Core", "2024-01-01").employs(employees, null);

        assertThat(values("size", figures("2024-12-31", facts))).containsExactly(size);
    }

    @ParameterizedTest(name = "health {0}")
    @CsvSource({"0, low", "60, low", "60.0001, medium", "75, medium", "75.1, high", "100, high"})
    void healthFollowsTheBands(String score, String health) {
        Facts facts = customer("c").has("Core", "2024-01-01").scores(score);

        assertThat(values("health", figures("2024-12-31", facts))).containsExactly(health);
    }

    @Test
    void missingValuesAreUnknownAndTheRestAsUploaded() {
        Figures figures = figures(
                "2024-12-31",
                customer("a").has("Core", "2024-01-01").isIn("south"),
                customer("b").has("Core", "2024-01-01").scores("50"),
                customer("c").has("Core", "2024-01-01"));

        assertThat(values("region", figures)).containsExactly("south", "unknown");
        assertThat(values("size", figures)).containsExactly("unknown");
        assertThat(values("health", figures)).containsExactly("low", "unknown");
    }

    @ParameterizedTest(name = "ARR {0}")
    @CsvSource({
        "0, tier_3",
        "2083.3333, tier_3",
        "2083.3334, tier_2",
        "8333.3333, tier_2",
        "8333.3334, tier_1",
    })
    void arrTierFollowsTheBandsToTheLastDigit(String mrr, String tier) {
        Facts facts = customer("c").pays("Core", "2024-01-01", null, mrr);

        assertThat(values("arr_tier", figures("2024-12-31", facts))).containsExactly(tier);
    }

    @Test
    void aCustomerWithNoMrrOnAnyRowHasNoTier() {
        assertThat(values("arr_tier", figures("2024-12-31", customer("c").has("Core", "2024-01-01"))))
                .containsExactly("unknown");
    }

    @ParameterizedTest(name = "as of {0}")
    @CsvSource({
        "2025-01-30, year_1",
        "2025-01-31, year_2",
        "2026-01-30, year_2",
        "2026-01-31, year_3_plus",
    })
    void tenureChangesOnTheAnniversary(String asOf, String tenure) {
        assertThat(values("tenure", figures(asOf, customer("c").has("Core", "2024-01-31"))))
                .containsExactly(tenure);
    }

    @Test
    void entryProductIsTheInitialOrdersOneProductOrMultiple() {
        Figures figures = figures(
                "2024-12-31",
                customer("one").has("Core", "2024-01-01").has("Mobile", "2024-02-01"),
                customer("two").has("Core", "2024-01-01").has("Mobile", "2024-01-01"),
                customer("undated").has("Core", null));

        assertThat(values("entry_product", figures)).containsExactly("Core", "multiple", "unknown");
    }

    @Test
    void theNewestRowInForceAppliesAndBeforeTheFirstTheFirst() {
        Facts facts = customer("c")
                .has("Core", "2024-01-01")
                .employs(10, "2024-02-01")
                .employs(2000, "2024-06-01");

        assertThat(values("size", figures("2024-01-15", facts))).containsExactly("smb");
        assertThat(values("size", figures("2024-05-31", facts))).containsExactly("smb");
        assertThat(values("size", figures("2024-06-01", facts))).containsExactly("enterprise");
    }

    @Test
    void crossedDimensionsJoinBothValues() {
        Settings crossed = crossed("size", "tenure");
        Facts facts = customer("c").has("Core", "2024-01-01").employs(10, null);

        assertThat(values("size,tenure", figures(crossed, "2024-12-31", facts))).containsExactly("smb,year_1");
    }

    @Test
    void aCrossingOfAnUnknownDimensionIsRefused() {
        assertThatThrownBy(() -> figures(crossed("size", "colour"), "2024-12-31"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension 'colour' is not one of size, tenure, health, arr_tier, entry_product, industry, "
                        + "region, plan, channel");
    }

    private static Settings crossed(String first, String second) {
        return new Settings(
                Settings.DEFAULT.bands(),
                0,
                Money.ZERO,
                5,
                List.of(3),
                List.of(),
                List.of(new Crossing(first, second)),
                List.of());
    }

    private static List<String> values(String dimension, Figures figures) {
        return figures.segments().getOrDefault(dimension, List.of()).stream()
                .map(Segment::value)
                .toList();
    }
}
