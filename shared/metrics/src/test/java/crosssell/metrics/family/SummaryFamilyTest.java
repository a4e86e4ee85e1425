package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.Summary.Excluded;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Time, money, products and customers" and "Headline"; expected values by hand.
class SummaryFamilyTest {

    @Test
    void withoutCustomersTheRateIsNullNotZero() {
        Headline headline = figures("2024-12-31").summary().headline();

        assertThat(headline.crossSellRate()).isEqualTo(new Rate(null, 0, 0, null, null));
        assertThat(headline.productsPerCustomer()).isNull();
        assertThat(headline.mrrCrossSoldShare()).isNull();
        assertThat(headline.depth()).isEmpty();
    }

    @Test
    void earnedAndLandAndUndatedMakeUpTheCrossSellRate() {
        Headline headline = figures(
                        "2024-12-31",
                        customer("single").has("Core", "2024-01-01"),
                        customer("land").has("Core", "2024-01-01").has("Mobile", "2024-01-01"),
                        customer("earned").has("Core", "2024-01-01").has("Mobile", "2024-01-02"),
                        customer("undated").has("Core", null).has("Mobile", null))
                .summary()
                .headline();

        assertThat(headline.crossSellRate().numerator()).isEqualTo(3);
        assertThat(headline.earnedCrossSellRate().numerator()).isEqualTo(1);
        assertThat(headline.landBreadth().numerator()).isEqualTo(1);
        assertThat(headline.crossSellRate().denominator()).isEqualTo(4);
        assertThat(headline.productsPerCustomer()).isEqualTo(7.0 / 4);
    }

    @Test
    void aSecondRowOfAnOwnedProductIsNotACrossSell() {
        Headline headline = figures(
                        "2024-12-31", customer("c").has("Core", "2024-01-01").has("Core", "2024-06-01"))
                .summary()
                .headline();

        assertThat(headline.multiProductCustomers()).isZero();
        assertThat(headline.subscriptionsPerCustomer()).isEqualTo(2);
    }

    @Test
    void aHoldingIsActiveFromItsFirstDayUntilBeforeItsEnd() {
        Facts facts = customer("c").has("Core", "2024-03-01", "2024-05-01");

        assertThat(customers("2024-02-29", facts)).isZero();
        assertThat(customers("2024-03-01", facts)).isOne();
        assertThat(customers("2024-04-30", facts)).isOne();
        assertThat(customers("2024-05-01", facts)).isZero();
    }

    @Test
    void churnEndsHoldingsThatStartedBeforeItButNotOnTheDay() {
        Facts returns = customer("c")
                .has("Core", "2024-01-01")
                .has("Mobile", "2024-05-01")
                .churnedOn("2024-05-01");

        Headline headline = figures("2024-05-01", returns).summary().headline();
        assertThat(headline.customers()).isOne();
        assertThat(headline.multiProductCustomers()).isZero();
    }

    @Test
    void aMigrationIsNotACrossSell() {
        Facts migrated =
                customer("c").pays("Old", "2023-01-01", "2024-01-01", "10").migrates("New", "2024-01-01", "Old");

        Headline headline = figures("2024-12-31", migrated.has("Core", "2023-01-01"))
                .summary()
                .headline();
        assertThat(headline.multiProductCustomers()).isOne();
        assertThat(headline.earnedCrossSellRate().numerator()).isZero();
    }

    @Test
    void aReplacementOfAProductTheCustomerNeverHadIsCrossSold() {
        Facts facts = customer("c").has("Core", "2023-01-01").migrates("New", "2024-01-01", "Old");

        assertThat(figures("2024-12-31", facts)
                        .summary()
                        .headline()
                        .earnedCrossSellRate()
                        .numerator())
                .isOne();
    }

    @Test
    void aProductBundledWithTheFirstDayIsInTheInitialOrder() {
        Facts facts = customer("c").bundled("Core", "2023-01-01", "b1").bundled("Mobile", "2023-03-01", "b1");

        assertThat(figures("2024-12-31", facts)
                        .summary()
                        .headline()
                        .landBreadth()
                        .numerator())
                .isOne();
    }

    @Test
    void theBundleWindowIncludesItsLastDay() {
        Settings twentyDays =
                new Settings(Settings.DEFAULT.bands(), 20, Money.ZERO, 5, List.of(3), List.of(), List.of(), List.of());
        Facts inTime = customer("in").has("Core", "2024-01-01").has("Mobile", "2024-01-21");
        Facts late = customer("late").has("Core", "2024-01-01").has("Mobile", "2024-01-22");

        Headline headline =
                figures(twentyDays, "2024-12-31", inTime, late).summary().headline();
        assertThat(headline.landBreadth().numerator()).isOne();
        assertThat(headline.earnedCrossSellRate().numerator()).isOne();
    }

    @Test
    void onlyProductsThatBringInTheMaterialMrrAreMaterial() {
        Settings fifty = new Settings(
                Settings.DEFAULT.bands(), 0, Money.of("50"), 5, List.of(3), List.of(), List.of(), List.of());
        Facts both = customer("both").pays("Core", "2024-01-01", null, "50").pays("Mobile", "2024-02-01", null, "50");
        Facts one =
                customer("one").pays("Core", "2024-01-01", null, "500").pays("Mobile", "2024-02-01", null, "49.9999");

        Headline headline = figures(fifty, "2024-12-31", both, one).summary().headline();
        assertThat(headline.crossSellRate().numerator()).isEqualTo(2);
        assertThat(headline.materialCrossSellRate().numerator()).isOne();
    }

    @Test
    void moneyIsExactToFourPlaces() {
        Headline headline = figures(
                        "2024-12-31",
                        customer("a").pays("Core", "2024-01-01", null, "0.1"),
                        customer("b")
                                .pays("Core", "2024-01-01", null, "0.2")
                                .pays("Mobile", "2024-02-01", null, "0.0001"))
                .summary()
                .headline();

        assertThat(headline.mrr()).isEqualTo(Money.of("0.3001"));
        assertThat(headline.mrrCrossSold()).isEqualTo(Money.of("0.0001"));
        assertThat(headline.arpa().multi()).isEqualTo(0.2001, within(1e-15));
    }

    @Test
    void everyKnownCustomerIsIncludedOrExcludedForOneReason() {
        Summary summary = figures(
                        "2024-12-31",
                        customer("active").has("Core", "2024-01-01"),
                        customer("prospect").has("Core", "2024-01-01").is(Status.PROSPECT, null),
                        customer("trial").tries("Core", "2024-01-01", null),
                        customer("no rows").employs(10, null),
                        customer("left").has("Core", "2024-01-01", "2024-06-01"),
                        customer("left, nobody knows when")
                                .has("Core", "2024-01-01")
                                .is(Status.CHURNED, "2024-08-01"),
                        customer("later").has("Core", "2025-01-01"))
                .summary();

        assertThat(summary.headline().customers()).isOne();
        assertThat(summary.excluded()).isEqualTo(new Excluded(3, 2, 1, 0));
        assertThat(summary.unknownChurnDate()).isOne();
    }

    @Test
    void changesAreMeasuredFromTheEndOfThePreviousMonthAndYear() {
        Summary summary = figures(
                        "2024-02-29",
                        customer("a").pays("Core", "2023-01-01", null, "10"),
                        customer("b").pays("Core", "2024-02-10", null, "5"))
                .summary();

        assertThat(summary.change().month().from()).isEqualTo("2024-01-31");
        assertThat(summary.change().month().customers()).isOne();
        assertThat(summary.change().month().mrr()).isEqualTo(Money.of("5"));
        assertThat(summary.change().year().from()).isEqualTo("2023-02-28");
    }

    private static long customers(String asOf, Facts facts) {
        return figures(asOf, facts).summary().headline().customers();
    }
}
