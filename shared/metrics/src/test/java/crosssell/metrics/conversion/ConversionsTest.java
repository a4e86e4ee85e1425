package crosssell.metrics.conversion;

import static crosssell.metrics.CustomersAsOf.asOf;
import static crosssell.metrics.CustomersAsOf.products;
import static crosssell.metrics.CustomersAsOf.sold;
import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.conversion.ConversionModel.Counts;
import crosssell.metrics.conversion.ConversionModel.Owners;
import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.conversion.ConversionModel.State;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.model.Status;
import crosssell.metrics.whitespace.Assortment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Next product", as of 2023-12-31 unless noted; entries counted by hand.
class ConversionsTest {

    private static final String TODAY = "2023-12-31";
    private static final Set<List<ProductId>> CORE = Set.of(products("Core"));

    /// The example of the javadoc.
    @Test
    void eachNewSetOfProductsIsAnEntry() {
        ConversionModel model = model(
                Set.of(products("Core"), products("Core", "Mobile"), products("Mobile")),
                customer("c").has("Core", "2022-01-01").has("Mobile", "2022-06-01"));

        assertThat(model.products()).isEqualTo(products("Core", "Mobile"));
        assertThat(unknownSize(model).states())
                .containsExactly(
                        state(products("Core"), 1, Map.of("Mobile", 1L)),
                        state(products("Core", "Mobile"), 1, Map.of()));
        // Of two entries, both with Core, one is without Mobile.
        assertThat(model.base()).isEqualTo(counts(List.of(0L, 1L), List.of(0L, 1L)));
        // Core's owner met Mobile; Mobile's owner had Core already.
        assertThat(model.owners())
                .containsExactly(
                        owners("Core", 1, Map.of("Core", 1L), Map.of("Mobile", 1L)),
                        owners("Mobile", 1, Map.of("Core", 1L, "Mobile", 1L), Map.of()));
    }

    @ParameterizedTest(name = "as of {0}")
    @CsvSource({"2023-03-14, 0", "2023-03-15, 1"})
    void anEntryIsObservedForExactlyTwelveMonths(String asOf, long entries) {
        ConversionModel model = model(
                asOf,
                Catalogue.NONE,
                CORE,
                customer("c").has("Core", "2022-03-15"),
                customer("other").has("Vault", "2023-03-14"));

        assertThat(exposed(model, "Vault")).isEqualTo(entries);
    }

    @ParameterizedTest(name = "Vault on {0}")
    @CsvSource({"2022-03-16, 1", "2023-03-15, 1", "2023-03-16, 0"})
    void anAcquisitionCountsUpToTheLastDayOfTheTwelveMonths(String acquired, long converted) {
        ConversionModel model =
                model(CORE, customer("c").has("Core", "2022-03-15").has("Vault", acquired));

        assertThat(unknownSize(model).states())
                .containsExactly(state(products("Core"), 1, converted == 0 ? Map.of() : Map.of("Vault", 1L)));
        assertThat(converted(model, "Vault")).isEqualTo(converted);
    }

    @Test
    void productsAcquiredOnTheSameDayAreOneEntry() {
        ConversionModel model = model(
                Set.of(products("Core", "Vault"), products("Core"), products("Vault")),
                customer("c").has("Vault", "2022-03-15").has("Core", "2022-03-15"));

        assertThat(unknownSize(model).states()).containsExactly(state(products("Core", "Vault"), 1, Map.of()));
        assertThat(exposed(model, "Vault")).isZero();
    }

    @Test
    void anEndedProductStillCountsAsAcquired() {
        ConversionModel model = model(
                CORE, customer("c").has("Core", "2022-01-01", "2022-02-01").has("Vault", "2022-03-01"));

        assertThat(unknownSize(model).states()).containsExactly(state(products("Core"), 1, Map.of("Vault", 1L)));
    }

    @Test
    void acquisitionsAfterTheDateAreIgnored() {
        ConversionModel model = model(
                "2023-01-01",
                Catalogue.NONE,
                CORE,
                customer("c").has("Core", "2022-01-01").has("Vault", "2023-01-02"));

        assertThat(model.products()).isEqualTo(products("Core"));
    }

    /// A customer has a replacement from the day on which it acquired the replaced product.
    @Test
    void aMigrationIsNotAConversionAndIsAcquiredWithTheReplacedProduct() {
        ConversionModel model = model(
                Set.of(products("Core"), products("Core", "Plus")),
                customer("c").has("Core", "2022-01-01").migrates("Plus", "2022-06-01", "Core"));

        assertThat(unknownSize(model).states()).containsExactly(state(products("Core", "Plus"), 1, Map.of()));
        assertThat(exposed(model, "Plus")).isZero();
        assertThat(converted(model, "Plus")).isZero();
    }

    /// By hand: 20 customers had Core and added Mobile after five months; ten of these were migrated from Mobile to
    /// Analytics, years later or within the 12 months, and two others bought Analytics. Analytics replaces Mobile, so
    /// its first-acquired date is within 12 months of Core's: still not a conversion. Customers migrated from Mobile
    /// are in neither numerator nor denominator of Mobile to Analytics, as in `pairs`.
    @Test
    void aMigratedCustomerWasExposedAndDidNotConvert() {
        Facts[] customers = new Facts[20];
        for (int i = 0; i < 20; i++) {
            customers[i] = customer("c" + i).has("Core", "2020-01-01").has("Mobile", "2020-06-01");
            if (i < 10) {
                customers[i].migrates("Analytics", i < 5 ? "2023-06-01" : "2020-09-01", "Mobile");
            } else if (i < 12) {
                customers[i].has("Analytics", "2020-10-01");
            }
        }
        ConversionModel model = model(CORE, customers);

        assertThat(unknownSize(model).states())
                .containsExactly(state(products("Core"), 20, Map.of("Analytics", 2L, "Mobile", 20L)));
        assertThat(model.owners())
                .contains(
                        owners("Core", 20, Map.of("Core", 20L), Map.of("Analytics", 2L, "Mobile", 20L)),
                        owners(
                                "Mobile",
                                20,
                                Map.of("Analytics", 10L, "Core", 20L, "Mobile", 20L),
                                Map.of("Analytics", 2L)));
        // Entries without Analytics: 20 into Core, 10 into Core and Mobile; each of the two buyers converts from both.
        assertThat(exposed(model, "Analytics")).isEqualTo(30);
        assertThat(converted(model, "Analytics")).isEqualTo(4);
    }

    @Test
    void undatedCustomersAndProspectsAreNotExposedButFormerCustomersAre() {
        ConversionModel model = model(
                CORE,
                customer("undated").has("Core", "2022-01-01").has("Vault", null),
                customer("prospect").has("Core", "2022-01-01").is(Status.PROSPECT, null),
                customer("left").has("Core", "2022-01-01").churnedOn("2022-02-01"));

        assertThat(unknownSize(model).states()).containsExactly(state(products("Core"), 1, Map.of()));
        assertThat(exposed(model, "Vault")).isOne();
    }

    @Test
    void aTrialIsNotAnAcquisition() {
        ConversionModel model =
                model(CORE, customer("c").has("Core", "2022-01-01").tries("Vault", "2022-02-01", null));

        assertThat(model.products()).isEqualTo(products("Core"));
    }

    @ParameterizedTest(name = "launched on {0}, retired on {1}")
    @CsvSource({
        "2022-01-01,           , 1",
        "2022-01-02,           , 0",
        "          , 2022-01-01, 0",
        "          , 2022-01-02, 1"
    })
    void onlyProductsOnSaleOnTheDayOfEntryAreExposures(@Nullable String launched, @Nullable String retired, long met) {
        Catalogue catalogue =
                Catalogue.of(List.of(sold("Core", "Core", null, null), sold("Vault", "Vault", launched, retired)));
        ConversionModel model = model(
                TODAY, catalogue, CORE, customer("c").has("Core", "2022-01-01").has("Vault", "2022-06-01"));

        assertThat(exposed(model, "Vault")).isEqualTo(met);
        assertThat(converted(model, "Vault")).isEqualTo(met);
        assertThat(model.owners().getFirst())
                .isEqualTo(
                        met == 1
                                ? owners("Core", 1, Map.of("Core", 1L), Map.of("Vault", 1L))
                                : owners("Core", 1, Map.of("Core", 1L, "Vault", 1L), Map.of()));
        State state = unknownSize(model).states().getFirst();
        assertThat(state.entries()).isOne();
        assertThat(state.unexposed()).isEqualTo(met == 1 ? Map.of() : Map.of(new ProductId("Vault"), 1L));
    }

    @Test
    void theSizeIsThatOfTheDayOfEntry() {
        ConversionModel model = model(
                Set.of(products("Core"), products("Core", "Vault")),
                customer("c")
                        .has("Core", "2022-01-01")
                        .has("Vault", "2022-06-01")
                        .employs(10, null)
                        .employs(500, "2022-06-01")
                        .employs(5000, "2023-12-31"));

        assertThat(size(model, "smb").states()).containsExactly(state(products("Core"), 1, Map.of("Vault", 1L)));
        assertThat(size(model, "mid_market").states()).containsExactly(state(products("Core", "Vault"), 1, Map.of()));
        assertThat(size(model, "enterprise").states()).isEmpty();
    }

    @Test
    void statesOfMoreThanFourProductsAreOne() {
        Facts customer = customer("c");
        for (int month = 1; month <= 7; month++) {
            customer.has("P" + month, "2022-0" + month + "-01");
        }
        ConversionModel model =
                model(Set.of(products("P1", "P2", "P3", "P4"), products("P1", "P2", "P3", "P4", "P5")), customer);

        assertThat(unknownSize(model).states())
                .containsExactly(state(products("P1", "P2", "P3", "P4"), 1, Map.of("P5", 1L, "P6", 1L, "P7", 1L)));
        // Entries into five, six and seven products: two without P7, one without P6.
        assertThat(unknownSize(model).many())
                .isEqualTo(counts(List.of(0L, 0L, 0L, 0L, 0L, 1L, 2L), List.of(0L, 0L, 0L, 0L, 0L, 1L, 2L)));
        // Into one to seven products: six of them without P7.
        assertThat(model.base())
                .isEqualTo(counts(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L), List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L)));
    }

    @Test
    void onlyTheGivenStatesAreKeptButAllAreInTheBaseRate() {
        ConversionModel model = model(
                Set.of(), customer("a").has("Core", "2022-01-01"), customer("b").has("Vault", "2022-01-01"));

        assertThat(unknownSize(model).states()).isEmpty();
        assertThat(model.base()).isEqualTo(counts(List.of(1L, 1L), List.of(0L, 0L)));
    }

    @Test
    void theMedianMrrIsThatOfActiveOwnersInTheSegmentElseOfAll() {
        ConversionModel model = model(
                Set.of(),
                customer("a").pays("Core", "2023-01-01", null, "10").employs(10, null),
                customer("b").pays("Core", "2023-01-01", null, "25.5").employs(10, null),
                customer("c").pays("Core", "2023-01-01", null, "100").employs(5000, null),
                customer("left")
                        .pays("Core", "2023-01-01", "2023-06-01", "9999")
                        .employs(10, null),
                customer("silent")
                        .has("Core", "2023-01-01")
                        .has("Vault", "2023-01-01")
                        .employs(10, null));

        assertThat(model.products()).isEqualTo(products("Core", "Vault"));
        assertThat(size(model, "smb").medianMrr()).containsExactly(17.75, null);
        assertThat(size(model, "enterprise").medianMrr()).containsExactly(100.0, null);
        assertThat(size(model, "mid_market").medianMrr()).containsExactly(25.5, null);
    }

    @Test
    void anOwnersMrrIsThatOfAllItsActiveRows() {
        ConversionModel model = model(
                Set.of(),
                customer("a")
                        .pays("Core", "2023-01-01", null, "10")
                        .pays("Core", "2023-02-01", null, "5")
                        .has("Core", "2023-03-01")
                        .pays("Core", "2024-01-01", null, "700"));

        assertThat(unknownSize(model).medianMrr()).containsExactly(15.0);
    }

    private static ConversionModel model(Set<List<ProductId>> states, Facts... customers) {
        return model(TODAY, Catalogue.NONE, states, customers);
    }

    private static ConversionModel model(
            String asOf, Catalogue catalogue, Set<List<ProductId>> states, Facts... customers) {
        Conversions conversions = new Conversions(Bands.DEFAULT, new Assortment(catalogue));
        for (Facts customer : customers) {
            conversions.add(asOf(asOf, catalogue, customer));
        }
        return conversions.model(states, product -> true);
    }

    private static SizeSegment unknownSize(ConversionModel model) {
        return size(model, "unknown");
    }

    private static SizeSegment size(ConversionModel model, String name) {
        return model.sizes().stream()
                .filter(size -> size.size().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// There are four counts for Core and Mobile: Core's owner had Core and came to Mobile, Mobile's owner had both.
    @ParameterizedTest(name = "of {0} pairs at most")
    @CsvSource({"4, Core Mobile", "3, Core"})
    void ifThereAreTooManyPairsOnlyOwnersOfLeadingProductsAreKept(long mostPairs, String kept) {
        Conversions conversions = new Conversions(Bands.DEFAULT, new Assortment(Catalogue.NONE));
        conversions.add(asOf(
                TODAY, Catalogue.NONE, customer("c").has("Core", "2022-01-01").has("Mobile", "2022-06-01")));

        assertThat(conversions
                        .model(CORE, new ProductId("Core")::equals, mostPairs)
                        .owners())
                .extracting(owners -> owners.product().value())
                .containsExactly(kept.split(" "));
    }

    private static Owners owners(
            String product, long acquirers, Map<String, Long> unexposed, Map<String, Long> converted) {
        return new Owners(new ProductId(product), acquirers, named(unexposed), named(converted));
    }

    private static SortedMap<ProductId, Long> named(Map<String, Long> counts) {
        TreeMap<ProductId, Long> byProduct = new TreeMap<>();
        counts.forEach((product, count) -> byProduct.put(new ProductId(product), count));
        return byProduct;
    }

    private static State state(List<ProductId> acquired, long entries, Map<String, Long> converted) {
        return new State(acquired, entries, new TreeMap<>(), named(converted));
    }

    private static Counts counts(List<Long> exposed, List<Long> converted) {
        return new Counts(exposed, converted);
    }

    private static long exposed(ConversionModel model, String product) {
        return model.base().exposed().get(model.products().indexOf(new ProductId(product)));
    }

    private static long converted(ConversionModel model, String product) {
        return model.base().converted().get(model.products().indexOf(new ProductId(product)));
    }
}
