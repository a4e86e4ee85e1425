package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Revenue.Bridge;
import crosssell.metrics.figure.Revenue.Movements;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Status;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Revenue bridge", for December 2024 unless noted; expected values by hand.
class RevenueFamilyTest {

    @Test
    void aCustomerNeverActiveBeforeIsNew() {
        assertThat(moved(customer("c").pays("Core", "2024-12-01", null, "300")))
                .isEqualTo(Map.of("newCustomers", "300"));
    }

    @Test
    void aFormerProspectIsNewWhateverItOwned() {
        assertThat(moved(customer("c")
                        .pays("Core", "2024-03-01", null, "300")
                        .is(Status.PROSPECT, null)
                        .is(Status.ACTIVE, "2024-12-15")))
                .isEqualTo(Map.of("newCustomers", "300"));
    }

    @Test
    void aCustomerActiveBeforeIsReactivated() {
        assertThat(moved(customer("c")
                        .pays("Core", "2023-04-01", "2023-10-01", "90")
                        .pays("Core", "2024-12-05", null, "95")
                        .pays("Mobile", "2024-12-05", null, "5")))
                .isEqualTo(Map.of("reactivation", "100"));
    }

    @Test
    void anEmptyIntervalDoesNotCountAsActiveBefore() {
        assertThat(moved(customer("c")
                        .pays("Core", "2023-04-01", "2023-04-01", "90")
                        .pays("Core", "2024-12-05", null, "95")))
                .isEqualTo(Map.of("newCustomers", "95"));
    }

    @Test
    void aProductFirstAcquiredInThePeriodIsCrossSold() {
        assertThat(moved(customer("c").pays("Core", "2024-01-01", null, "10").pays("Mobile", "2024-12-31", null, "40")))
                .isEqualTo(Map.of("crossSell", "40"));
    }

    @Test
    void aProductHeldBeforeAndNotAtTheStartIsReactivated() {
        assertThat(moved(customer("c")
                        .pays("Core", "2024-01-01", null, "10")
                        .pays("Mobile", "2024-01-01", "2024-11-30", "15")
                        .pays("Mobile", "2024-12-02", null, "20")))
                .isEqualTo(Map.of("productReactivation", "20"));
    }

    @Test
    void anEarlierEmptyIntervalOrUndatedRowCountsAsHeldBefore() {
        assertThat(moved(
                        customer("empty")
                                .pays("Core", "2024-01-01", null, "10")
                                .pays("Mobile", "2024-02-01", "2024-02-01", "15")
                                .pays("Mobile", "2024-12-02", null, "20"),
                        customer("undated")
                                .pays("Core", null, null, "10")
                                .pays("Mobile", null, "2024-06-01", "1")
                                .pays("Mobile", "2024-12-02", null, "3")))
                .isEqualTo(Map.of("productReactivation", "23"));
    }

    @Test
    void aProductHeldAtBothMovesUpOrDownByTheDifference() {
        Facts more = customer("more").pays("Core", "2024-01-01", null, "10").pays("Core", "2024-12-01", null, "7");
        Facts less = customer("less")
                .pays("Core", "2024-01-01", "2024-12-15", "400")
                .pays("Core", "2024-12-15", null, "150");
        Facts same =
                customer("same").pays("Core", "2024-01-01", "2024-12-15", "5").pays("Core", "2024-12-15", null, "5");

        assertThat(moved(more, less, same)).isEqualTo(Map.of("upsell", "7", "contraction", "-250"));
    }

    @Test
    void aFreeProductThatGetsAPriceIsUpsoldNotCrossSold() {
        assertThat(moved(customer("c")
                        .pays("Core", "2024-01-01", null, "10")
                        .has("Mobile", "2024-02-01")
                        .pays("Mobile", "2024-12-01", null, "8")))
                .isEqualTo(Map.of("upsell", "8"));
    }

    @Test
    void aProductGoneFromAnActiveCustomerIsProductChurn() {
        assertThat(moved(customer("c")
                        .pays("Core", "2024-01-01", null, "10")
                        .pays("Analytics", "2024-01-31", "2024-12-10", "60")))
                .isEqualTo(Map.of("productChurn", "-60"));
    }

    @Test
    void aCustomerActiveAtTheStartAndNotAtTheEndChurnsEntirely() {
        Facts left = customer("left")
                .pays("Core", "2024-01-01", "2024-12-20", "110")
                .pays("Analytics", "2024-01-01", "2024-12-31", "60");
        Facts leftByStatus =
                customer("status").pays("Core", "2024-01-01", null, "4").is(Status.CHURNED, "2024-12-02");

        assertThat(moved(left, leftByStatus)).isEqualTo(Map.of("churn", "-174"));
    }

    @Test
    void aReplacedProductAndItsSuccessorAreOneLine() {
        Facts upgraded = customer("c")
                .pays("Core", "2024-01-01", null, "10")
                .pays("Mobile", "2024-02-01", "2024-12-01", "30")
                .migrates("Mobile Plus", "2024-12-01", "Mobile", "45");

        assertThat(moved(upgraded)).isEqualTo(Map.of("upsell", "15"));
    }

    @Test
    void aReplacementBoughtAfterAGapIsAProductReactivation() {
        Facts afterAGap = customer("c")
                .pays("Core", "2024-01-01", null, "10")
                .pays("Mobile", "2024-02-01", "2024-06-01", "30")
                .migrates("Mobile Plus", "2024-12-01", "Mobile", "45");

        assertThat(moved(afterAGap)).isEqualTo(Map.of("productReactivation", "45"));
    }

    @Test
    void aProductHeldOnlyWithinThePeriodMovesNothing() {
        assertThat(moved(customer("c").pays("Core", "2024-12-02", "2024-12-30", "10")))
                .isEmpty();
    }

    /// The example in the javadoc of the bridge.
    @Test
    void contractionAndProductChurnOfOneCustomerAreKeptApart() {
        assertThat(moved(customer("c18")
                        .pays("Core", "2023-08-31", "2024-12-15", "400")
                        .pays("Core", "2024-12-15", null, "150")
                        .pays("Analytics", "2024-01-31", "2024-12-10", "60")))
                .isEqualTo(Map.of("contraction", "-250", "productChurn", "-60"));
    }

    @Test
    void startAndMovementsAddUpToTheEndToTheLastDigit() {
        Bridge year = figures(
                        "2024-12-31",
                        customer("a").pays("Core", "2023-01-01", "2024-05-01", "0.1"),
                        customer("b")
                                .pays("Core", "2023-01-01", null, "0.2")
                                .pays("Mobile", "2024-05-01", null, "0.0001"),
                        customer("c").pays("Core", "2024-02-01", null, "0.7"))
                .revenue()
                .trailing12Months();

        assertThat(year.from()).isEqualTo("2023-12-31");
        assertThat(year.start()).isEqualTo(Money.of("0.3"));
        assertThat(nonZero(year.movements()))
                .isEqualTo(Map.of("churn", "-0.1", "crossSell", "0.0001", "newCustomers", "0.7"));
        assertThat(year.end()).isEqualTo(Money.of("0.9001"));
    }

    @Test
    void theSharesAreOfExpansionAndOfEndMrr() {
        Bridge month = month(customer("c")
                .pays("Core", "2024-01-01", null, "100")
                .pays("Core", "2024-12-01", null, "50")
                .pays("Mobile", "2024-12-01", null, "30")
                .pays("Vault", "2024-01-01", "2024-02-01", "1")
                .pays("Vault", "2024-12-01", null, "20"));

        assertThat(month.crossSellShareOfExpansion()).isEqualTo(0.3, within(1e-15));
        assertThat(month.expansionShareOfMrr()).isEqualTo(0.5, within(1e-15));
    }

    @Test
    void sharesOfZeroAreUndefined() {
        Bridge month = month();

        assertThat(month.crossSellShareOfExpansion()).isNull();
        assertThat(month.expansionShareOfMrr()).isNull();
        assertThat(month.end()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "as of {0}")
    @CsvSource({
        "2024-02-29, 2024-01-31, 2023-02-28",
        "2023-02-28, 2023-01-31, 2022-02-28",
        "2025-02-28, 2025-01-31, 2024-02-29",
        "2024-06-15, 2024-05-31, 2023-06-15",
        "2024-01-01, 2023-12-31, 2023-01-01",
    })
    void periodsBeginAtTheEndOfThePreviousMonthAndAYearEarlier(String asOf, String month, String year) {
        assertThat(figures(asOf).revenue().month().from()).isEqualTo(month);
        assertThat(figures(asOf).revenue().trailing12Months().from()).isEqualTo(year);
    }

    @Test
    void oneTimeAmountsOfCrossSoldProductsCountFromTheDayAfterTheStartToTheEnd() {
        Facts facts = customer("c")
                .pays("Core", "2024-01-01", null, "10")
                .buys("Core", "2024-12-05", "1000")
                .buys("Vault", "2024-11-30", "1")
                .buys("Vault", "2024-12-01", "2")
                .buys("Vault", "2024-12-31", "4.5");

        assertThat(month(facts).oneTimeCrossSold()).isEqualTo(Money.of("6.5"));
        assertThat(moved(facts)).isEmpty();
    }

    @Test
    void oneTimeAmountsOfProspectsAndUndatedCustomersAreLeftOut() {
        assertThat(month(
                                customer("prospect")
                                        .has("Core", "2024-01-01")
                                        .buys("Vault", "2024-12-01", "2")
                                        .is(Status.PROSPECT, null),
                                customer("undated").has("Core", null).buys("Vault", "2024-12-01", "2"))
                        .oneTimeCrossSold())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theTrendHasEachMonthsMovements() {
        var trend = figures(
                        "2024-03-31",
                        customer("c").pays("Core", "2024-01-10", null, "10").pays("Mobile", "2024-03-01", null, "5"))
                .trend();

        assertThat(trend)
                .extracting(point -> nonZero(point.movements()))
                .containsExactly(Map.of("newCustomers", "10"), Map.of(), Map.of("crossSell", "5"));
    }

    private static Bridge month(Facts... customers) {
        return figures("2024-12-31", customers).revenue().month();
    }

    /// The movements that are not 0, and the check that they lead from the start to the end.
    private static Map<String, String> moved(Facts... customers) {
        Bridge month = month(customers);
        Map<String, String> moved = nonZero(month.movements());
        BigDecimal end = month.start().toBigDecimal();
        for (String amount : moved.values()) {
            end = end.add(new BigDecimal(amount));
        }
        assertThat(end).isEqualByComparingTo(month.end().toBigDecimal());
        return moved;
    }

    private static Map<String, String> nonZero(Movements movements) {
        Map<String, String> amounts = new TreeMap<>();
        for (RecordComponent each : Movements.class.getRecordComponents()) {
            try {
                amounts.put(each.getName(), each.getAccessor().invoke(movements).toString());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        amounts.values().removeIf("0"::equals);
        return amounts;
    }
}
