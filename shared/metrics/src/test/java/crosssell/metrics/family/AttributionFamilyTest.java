package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.CreditShares.ByModel;
import crosssell.metrics.figure.CreditShares.OfTeam;
import crosssell.metrics.figure.CreditShares.Unattributed;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Cases from docs/definitions.md, "Attribution", of December 2024: Mobile cross-sold on the 31st for 11 a month, which
/// is 132 a year. Expected values by hand.
class AttributionFamilyTest {

    /// The example in the javadoc of `Steps`: touches 60 and 30 days before and two on the day; 132 / 11 = 12.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FIRST,    'CS 1 132'",
        "LAST,     'CS 0.5 66, Partners 0.5 66'",
        "LINEAR,   'CS 0.5 66, Partners 0.25 33, Sales 0.25 33'",
        "POSITION, 'CS 0.6 79.2, Partners 0.2 26.4, Sales 0.2 26.4'",
        "DECAY,    'CS 0.454545454546 60, Partners 0.363636363636 48, Sales 0.181818181818 24'",
    })
    void severalTouchesShareTheCreditByTheModel(Model model, String shares) {
        assertThat(teams(
                        model,
                        buyer().touched("CS", "2024-11-01", null)
                                .touched("Sales", "2024-12-01", null)
                                .touched("Partners", "2024-12-31", null)
                                .touched("CS", "2024-12-31", null)))
                .isEqualTo(shares);
    }

    /// The 20 % of `position` go to the days in between, 10 % each, and are divided among the touches of the day.
    @Test
    void daysBetweenShareTheirPartByDaysNotByTouches() {
        assertThat(teams(
                        Model.POSITION,
                        buyer().touched("a", "2024-12-01", null)
                                .touched("b", "2024-12-02", null)
                                .touched("c", "2024-12-02", null)
                                .touched("d", "2024-12-03", null)
                                .touched("e", "2024-12-04", null)))
                .isEqualTo("a 0.4 52.8, b 0.05 6.6, c 0.05 6.6, d 0.1 13.2, e 0.4 52.8");
    }

    @Test
    void withTwoDaysEachHasHalfByPosition() {
        assertThat(teams(
                        Model.POSITION,
                        buyer().touched("CS", "2024-12-01", null)
                                .touched("Sales", "2024-12-02", null)
                                .touched("Partners", "2024-12-02", null)))
                .isEqualTo("CS 0.5 66, Partners 0.25 33, Sales 0.25 33");
    }

    @ParameterizedTest
    @EnumSource
    void touchesOfOneDayShareEquallyUnderEveryModel(Model model) {
        assertThat(teams(model, buyer().touched("CS", "2024-12-01", null).touched("Sales", "2024-12-01", "Mobile")))
                .isEqualTo("CS 0.5 66, Sales 0.5 66");
    }

    @ParameterizedTest
    @EnumSource
    void creditThatCannotBeDividedEvenlyStillAddsUp(Model model) {
        assertThat(teams(
                        model,
                        customer("c")
                                .pays("Core", "2024-01-01", null, "1")
                                .buys("Mobile", "2024-12-31", "0.0002")
                                .touched("a", "2024-12-01", null)
                                .touched("b", "2024-12-01", null)
                                .touched("c", "2024-12-01", null)))
                .isEqualTo("a 0.333333333334 0.0001, b 0.333333333333 0.0001, c 0.333333333333 0");
    }

    @ParameterizedTest(name = "touched on {0} about {1}")
    @CsvSource({
        "2024-12-31, ,        true",
        "2024-10-02, ,        true", // 90 days
        "2024-10-01, ,        false", // 91 days
        "2025-01-01, ,        false",
        "2024-12-01, Mobile,  true",
        "2024-12-01, mob-s,   true", // a SKU of Mobile
        "2024-12-01, Core,    false",
        "2024-12-01, Nothing, false",
    })
    void aTouchCountsWithinTheLookBackAndAboutTheProductOrAny(String on, @Nullable String about, boolean counts) {
        Catalogue catalogue = Catalogue.of(List.of(entry("Core", "Core"), entry("mob-s", "Mobile")));
        Facts facts = customer("c")
                .pays("Core", "2024-01-01", null, "1")
                .pays("mob-s", "2024-12-31", null, "11")
                .touched("CS", on, about);

        ByModel linear = figures(Settings.DEFAULT, catalogue, "2024-12-31", facts)
                .attribution()
                .month()
                .by(Model.LINEAR);

        assertThat(linear.byTeam()).hasSize(counts ? 1 : 0);
        assertThat(linear.unattributed().crossSells()).isEqualTo(counts ? 0 : 1);
    }

    @Test
    void crossSellsWithoutTouchesAreUnattributed() {
        CreditShares.Period month = month(
                buyer(),
                customer("d")
                        .pays("Core", "2024-01-01", null, "1")
                        .pays("Mobile", "2024-12-01", null, "2")
                        .pays("Vault", "2024-12-02", null, "3")
                        .touched("CS", "2024-12-02", "Vault"));

        assertThat(month.crossSells()).isEqualTo(3);
        assertThat(month.revenue()).isEqualTo(Money.of("192"));
        ByModel linear = month.by(Model.LINEAR);
        assertThat(linear.unattributed()).isEqualTo(new Unattributed(2, 2.0 / 3, Money.of("156")));
        assertThat(linear.byTeam()).singleElement().satisfies(cs -> {
            assertThat(cs.crossSells()).isEqualTo("1");
            assertThat(cs.share()).isEqualTo(1.0 / 3, within(1e-15));
            assertThat(cs.revenue()).isEqualTo(Money.of("36"));
        });
        assertThat(linear.byProduct())
                .extracting(
                        row -> row.product().value(),
                        CreditShares.OfProduct::crossSells,
                        row -> row.revenue().toString(),
                        row -> row.unattributed().crossSells(),
                        row -> told(row.byTeam()))
                .containsExactly(tuple("Mobile", 2L, "156", 2L, ""), tuple("Vault", 1L, "36", 0L, "CS 1 36"));
    }

    @Test
    void onlyCrossSoldProductsThatReplaceNothingCount() {
        assertThat(month(
                                customer("new").has("Core", "2024-12-01").has("Mobile", "2024-12-01"),
                                customer("upsold").has("Core", "2024-01-01").has("Core", "2024-12-01"),
                                customer("migrated").has("Core", "2024-01-01").migrates("Core 2", "2024-12-01", "Core"),
                                customer("prospect")
                                        .has("Core", "2024-01-01")
                                        .has("Mobile", "2024-12-01")
                                        .is(Status.PROSPECT, null),
                                customer("before").has("Core", "2024-01-01").has("Mobile", "2024-11-30"),
                                customer("undated").has("Core", null).has("Mobile", "2024-12-01"))
                        .crossSells())
                .isZero();
        assertThat(month(customer("free").has("Core", "2024-01-01").has("Mobile", "2024-12-01"))
                        .crossSells())
                .isEqualTo(1);
    }

    /// A product first acquired in the period is a cross-sell movement of the bridge, even if it is not a cross-sell of
    /// attribution.
    @Test
    void revenueOfOtherAcquisitionsIsSharedByTheTouchesBeforeThem() {
        CreditShares.Period undated = month(customer("c")
                .has("Core", null)
                .pays("Mobile", "2024-12-01", null, "11")
                .touched("CS", "2024-12-01", null));
        CreditShares.Period initial = figures(
                        Settings.DEFAULT.withBundleWindowDays(30),
                        "2024-12-31",
                        customer("c")
                                .has("Core", "2024-11-30")
                                .pays("Mobile", "2024-12-01", null, "11")
                                .touched("CS", "2024-12-01", null))
                .attribution()
                .month();

        for (CreditShares.Period month : List.of(undated, initial)) {
            assertThat(month.crossSells()).isZero();
            assertThat(month.by(Model.FIRST).byTeam()).isEqualTo(List.of(team("CS", "0", null, "132")));
            assertThat(month.by(Model.FIRST).unattributed()).isEqualTo(new Unattributed(0, null, Money.ZERO));
        }
    }

    @Test
    void laterRevenueIsSharedByTheTouchesBeforeTheAcquisition() {
        CreditShares shares = figures(
                        "2024-12-31",
                        customer("c")
                                .has("Core", "2024-01-01")
                                .buys("Vault", "2024-05-01", "10")
                                .buys("Vault", "2024-12-05", "7")
                                .touched("CS", "2024-05-01", null)
                                .touched("Sales", "2024-12-04", null))
                .attribution();

        assertThat(shares.month().by(Model.LAST).byTeam()).isEqualTo(List.of(team("CS", "0", null, "7")));
        assertThat(told(shares.trailing12Months().by(Model.LAST).byTeam())).isEqualTo("CS 1 17");
    }

    /// Has had Core for a long time and buys Mobile.
    private static Facts buyer() {
        return customer("c").pays("Core", "2024-01-01", null, "1").pays("Mobile", "2024-12-31", null, "11");
    }

    private static CreditShares.Period month(Facts... customers) {
        return figures("2024-12-31", customers).attribution().month();
    }

    private static String teams(Model model, Facts customer) {
        return told(month(customer).by(model).byTeam());
    }

    private static String told(List<OfTeam> teams) {
        return String.join(
                ", ",
                teams.stream()
                        .map(row -> row.team() + " " + row.crossSells() + " " + row.revenue())
                        .toList());
    }

    private static OfTeam team(String team, String crossSells, @Nullable Double share, String revenue) {
        return new OfTeam(team, new BigDecimal(crossSells), share, Money.of(revenue));
    }

    private static CatalogueEntry entry(String sku, String product) {
        return new CatalogueEntry(new Sku(sku), new ProductId(product), null, null, null, null, null, null, null);
    }
}
