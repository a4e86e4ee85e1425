package crosssell.metrics.offer;

import static crosssell.metrics.CustomersAsOf.asOf;
import static crosssell.metrics.CustomersAsOf.products;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.conversion.ConversionModel.Counts;
import crosssell.metrics.conversion.ConversionModel.Owners;
import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.conversion.ConversionModel.State;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProduct.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Next product"; expected values by hand.
class NextProductsTest {

    private static final Offset<Double> EXACT = within(1e-15);
    private static final ProductId VAULT = new ProductId("Vault");

    /// Products: Analytics, Core, Mobile, Vault. 200 of 1,000 acquire Vault; of Analytics' owners 20 of 60, of Core's
    /// 40 of 40; with just these two, 15 of 30 in smb and 5 of 20 in enterprise.
    private static final ConversionModel MODEL = new ConversionModel(
            products("Analytics", "Core", "Mobile", "Vault"),
            new Counts(List.of(0L, 900L, 500L, 1000L), List.of(0L, 90L, 500L, 200L)),
            List.of(owners("Analytics", 64, 4, 20), owners("Core", 40, 0, 40), owners("Mobile", 7, 0, 1)),
            List.of(
                    segment("enterprise", null, 4, 3, pair(20, 0, 5)),
                    segment("mid_market", 80.0, 0, 0),
                    segment("smb", 50.25, 6, 3, pair(31, 1, 15)),
                    segment("unknown", 80.0, 0, 0)));

    /// ```text
    /// base            200 / 1,000                                 = 1/5
    /// owners          n = (60+40)/2 = 50, c = (20+40)/2 = 30:     (30 + 100/5) / 150 = 1/3
    /// the state       n = 30 + 20, c = 15 + 5:                    (20 + 100/3) / 150 = 16/45
    /// in smb          n = 30, c = 15:                             (15 + 1600/45) / 130 = 91/234 = 7/18
    /// ```
    @Test
    void theProbabilityIsTheEndOfTheChain() {
        NextProduct vault = offer("smb", "Analytics", "Core");

        assertThat(vault.probability()).isEqualTo(7 / 18.0, EXACT);
        assertThat(vault.evidence()).isEqualTo(new Evidence(50, 20));
        assertThat(vault.evidenceInSegment()).isEqualTo(new Evidence(30, 15));
        assertThat(vault.ownerRate()).isEqualTo(0.6);
        assertThat(vault.baseRate()).isEqualTo(0.2);
    }

    /// (5 + 1600/45) / 120 = 73/216.
    @Test
    void anotherSegmentHasAnotherProbability() {
        assertThat(offer("enterprise", "Analytics", "Core").probability()).isEqualTo(73 / 216.0, EXACT);
        // None of this segment was observed: the state's probability stays.
        assertThat(offer("mid_market", "Analytics", "Core").probability()).isEqualTo(16 / 45.0, EXACT);
    }

    /// The interval's formula with p = 7/18 and n = 130, worked out outside Java.
    @Test
    void theLimitsAreWilsonsOfTheLastStep() {
        NextProduct vault = offer("smb", "Analytics", "Core");

        assertThat(vault.low()).isEqualTo(0.309426756, within(1e-9));
        assertThat(vault.high()).isEqualTo(0.474729147, within(1e-9));
    }

    /// 12 x 50.25 x 7/18 = 234.50.
    @Test
    void theValueIsTwelveMonthsOfTheMedianToTheCent() {
        NextProduct vault = offer("smb", "Analytics", "Core");

        assertThat(vault.value()).isEqualTo(Money.of("234.50"));
        assertThat(vault.valueLow()).isEqualTo(Money.of("186.58"));
        assertThat(vault.valueHigh()).isEqualTo(Money.of("286.26"));
    }

    @Test
    void withoutAMedianThereIsNoValue() {
        NextProduct vault = offer("enterprise", "Analytics", "Core");

        assertThat(vault.probability()).isNotNull();
        assertThat(vault.value()).isNull();
        assertThat(vault.valueLow()).isNull();
        assertThat(vault.valueHigh()).isNull();
    }

    /// Owners of Mobile, 1 of 7: (1 + 20) / 107; nobody was observed with just Mobile.
    @Test
    void inAStateThatNobodyWasInTheOwnersDecide() {
        NextProduct vault = offer("smb", "Mobile");

        assertThat(vault.probability()).isEqualTo(21 / 107.0, EXACT);
        assertThat(vault.evidence()).isEqualTo(new Evidence(0, 0));
        assertThat(vault.ownerRate()).isEqualTo(1 / 7.0);
    }

    @Test
    void ifNoObservedCustomerOwnsAProductOfTheStateTheBaseRateDecides() {
        NextProduct vault = offer("smb", "New");

        assertThat(vault.probability()).isEqualTo(0.2, EXACT);
        assertThat(vault.ownerRate()).isNull();
    }

    /// Base 1/5; owners: the mean of five, three of them observed: n = 107/5, c = 61/5: p = (12.2 + 20) / 121.4 =
    /// 161/607; all segments 6 of 10: q = (6 + 100 p) / 110; smb 3 of 6: (3 + 100 q) / 106.
    @Test
    void fiveProductsAreTheStateMany() {
        double q = (6 + 100 * (161 / 607.0)) / 110;
        NextProduct vault = offer("smb", "Analytics", "Core", "Mobile", "New", "Newer");

        assertThat(vault.evidence()).isEqualTo(new Evidence(10, 6));
        assertThat(vault.evidenceInSegment()).isEqualTo(new Evidence(6, 3));
        assertThat(vault.probability()).isEqualTo((3 + 100 * q) / 106, EXACT);
    }

    @Test
    void withoutABaseRateOrAModelNothingIsKnown() {
        Chances chances = new NextProducts(MODEL).chances(products("Core"), "smb");

        for (String product : List.of("Analytics", "Stranger")) {
            assertThat(chances.of(new ProductId(product)))
                    .isEqualTo(new NextProduct(
                            new ProductId(product),
                            null,
                            null,
                            null,
                            new Evidence(0, 0),
                            new Evidence(0, 0),
                            null,
                            null,
                            null,
                            null,
                            null));
        }
        assertThat(chances.probability(0)).isNull();
    }

    @Test
    void aBaseRateOfOneStaysOneWithoutCounterevidence() {
        NextProduct mobile =
                new NextProducts(MODEL).chances(products("Vault"), "smb").of(new ProductId("Mobile"));

        assertThat(mobile.probability()).isEqualTo(1);
        assertThat(mobile.high()).isEqualTo(1);
        assertThat(mobile.low()).isEqualTo(100 / (100 + Z2), EXACT);
    }

    /// Vault has a value; Mobile, which is likelier, and Core have none; nothing is known about Analytics.
    @Test
    void gapsAreRankedByValueThenProbabilityUndefinedLastThenName() {
        assertThat(new NextProducts(MODEL)
                        .of(
                                asOf("2024-12-31", Facts.customer("c").has("Suite", "2020-01-01")),
                                "smb",
                                products("Stranger", "Analytics", "Core", "Mobile", "Vault")))
                .extracting(NextProduct::product)
                .isEqualTo(products("Vault", "Mobile", "Core", "Analytics", "Stranger"));
    }

    private static final double Z2 = 1.959963984540054 * 1.959963984540054;

    @Test
    void probabilitiesOfAllProductsAreThoseOfEach() {
        for (List<ProductId> acquired : List.of(products("New"), products("Core"), products("Analytics", "Core"))) {
            Chances one = new NextProducts(MODEL).chances(acquired, "smb");
            for (ProductId product : MODEL.products()) {
                assertThat(one.ofAllProducts().of(product)).isEqualTo(one.of(product));
            }
        }
    }

    private static NextProduct offer(String size, String... acquired) {
        return new NextProducts(MODEL).chances(products(acquired), size).of(VAULT);
    }

    private static SizeSegment segment(
            String size, @Nullable Double medianOfVault, long many, long manyConverted, State... states) {
        return new SizeSegment(
                size,
                Arrays.asList(null, null, null, medianOfVault),
                new Counts(List.of(0L, 0L, 0L, many), List.of(0L, 0L, 0L, manyConverted)),
                List.of(states));
    }

    private static Owners owners(String product, long acquirers, long hadVault, long converted) {
        return new Owners(
                new ProductId(product),
                acquirers,
                new TreeMap<>(Map.of(VAULT, hadVault)),
                new TreeMap<>(Map.of(VAULT, converted)));
    }

    /// Entries into just Analytics and Core.
    private static State pair(long entries, long metOffSale, long converted) {
        return new State(
                products("Analytics", "Core"),
                entries,
                new TreeMap<>(Map.of(VAULT, metOffSale)),
                new TreeMap<>(Map.of(VAULT, converted)));
    }
}
