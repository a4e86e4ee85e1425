package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.Tally;
import crosssell.metrics.WorkedExample;
import crosssell.metrics.figure.Quality;
import crosssell.metrics.figure.Quality.Customers;
import crosssell.metrics.figure.Quality.DateColumn;
import crosssell.metrics.figure.Quality.Lacking;
import crosssell.metrics.figure.Quality.Overlap;
import crosssell.metrics.figure.Quality.OverlappingHoldings;
import crosssell.metrics.figure.Quality.RejectedRows;
import crosssell.metrics.figure.Quality.RejectionReason;
import crosssell.metrics.figure.Quality.SuspiciousDate;
import crosssell.metrics.figure.Quality.SuspiciousDates;
import crosssell.metrics.figure.Quality.UndatedHoldings;
import crosssell.metrics.figure.Quality.UnmappedSku;
import crosssell.metrics.figure.Quality.UnmappedSkus;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Data quality"; expected values by hand.
class QualityFamilyTest {

    private static final String AS_OF = "2024-12-31";

    @Test
    void theExampleIsReproduced() {
        Quality quality = WorkedExample.figures().quality();

        assertThat(quality.customers()).isEqualTo(25);
        assertThat(quality.holdings()).isEqualTo(61);
        assertThat(quality.unmappedSkus())
                .isEqualTo(new UnmappedSkus(1, 1, 1, List.of(new UnmappedSku(new Sku("legacy-x"), 1, 1)), 0));
        assertThat(quality.unknownCustomers()).isEqualTo(new Customers(1, ids("c20")));
        assertThat(quality.customersWithoutHoldings()).isEqualTo(new Customers(1, ids("c23")));
        assertThat(quality.undatedHoldings()).isEqualTo(new UndatedHoldings(2, 1));
        assertThat(quality.ignoredReplacements()).isZero();
    }

    @Test
    void theCatalogueIsLackingOnlyIfThereAreRows() {
        Facts sold = customer("c").pays("Core", "2024-01-01", null, "10");

        assertThat(quality(sold).lacking()).containsExactly(Lacking.CATALOGUE);
        assertThat(Facts.figures(Settings.DEFAULT, catalogue("Core"), AS_OF, sold)
                        .quality()
                        .lacking())
                .isEmpty();
        assertThat(quality(customer("c").employs(10, null)).lacking()).isEmpty();
    }

    @Test
    void mrrIsLackingIfNoActiveCountedHoldingHasOne() {
        Facts ended = customer("ended").pays("Core", "2023-01-01", "2024-01-01", "10");
        Facts holds = customer("holds").has("Core", "2024-01-01");

        assertThat(quality(ended, holds).lacking()).containsExactly(Lacking.CATALOGUE, Lacking.MRR);
        assertThat(quality(ended, holds, customer("free").pays("Core", "2024-01-01", null, "0"))
                        .lacking())
                .as("0 is an amount too")
                .containsExactly(Lacking.CATALOGUE);
        assertThat(quality(ended).lacking()).as("nobody is a customer").containsExactly(Lacking.CATALOGUE);
    }

    @Test
    void startsAreLackingIfNoStartIsKnown() {
        Facts undated = customer("undated").pays("Core", null, null, "10");
        Facts partly = customer("partly").has("Core", null).pays("Mobile", "2024-01-01", null, "10");

        assertThat(quality(undated, partly).lacking()).containsExactly(Lacking.CATALOGUE, Lacking.STARTS);
        assertThat(quality(undated, customer("left").has("Core", "2023-01-01", "2024-01-01"))
                        .lacking())
                .as("a start is known of one that left")
                .containsExactly(Lacking.CATALOGUE);
    }

    @Test
    void unknownsCoverActiveCustomersAndUncrossedDimensions() {
        Settings crossed = new Settings(
                Settings.DEFAULT.bands(),
                0,
                Settings.DEFAULT.materialMrr(),
                5,
                List.of(),
                List.of(),
                List.of(new Settings.Crossing("size", "region")),
                List.of());

        Quality quality = Facts.figures(
                        crossed,
                        AS_OF,
                        customer("a").has("Core", "2024-01-01").employs(10, null),
                        customer("b").has("Core", "2024-01-01"),
                        customer("left").has("Core", "2024-01-01", "2024-02-01"))
                .quality();

        assertThat(quality.unknowns())
                .containsEntry("size", Rate.of(1, 2))
                .containsEntry("region", Rate.of(2, 2))
                .containsEntry("tenure", Rate.of(0, 2))
                .doesNotContainKey("size,region");
    }

    /// The example in the javadoc.
    @Test
    void anUnmappedSkuHasItsHoldingsAndCustomersIncludingTrials() {
        Quality quality = Facts.figures(
                        Settings.DEFAULT,
                        catalogue("Core"),
                        AS_OF,
                        customer("one").has("legacy-x", "2023-01-01").tries("legacy-x", "2024-01-01", null),
                        customer("two").has("legacy-x", "2024-01-01").has("Core", "2024-01-01"))
                .quality();

        assertThat(quality.unmappedSkus())
                .isEqualTo(new UnmappedSkus(1, 3, 2, List.of(new UnmappedSku(new Sku("legacy-x"), 3, 2)), 0));
    }

    @Test
    void theHundredUnmappedSkusWithMostHoldingsAreListedAndTheOthersCounted() {
        Facts many = customer("many");
        IntStream.range(0, 102)
                .forEach(i -> many.has("sku-%03d".formatted(i), "2024-01-01").has("sku-101", "2024-01-01"));

        UnmappedSkus unmapped = Facts.figures(Settings.DEFAULT, catalogue("Core"), AS_OF, many)
                .quality()
                .unmappedSkus();

        assertThat(unmapped.skus()).isEqualTo(102);
        assertThat(unmapped.holdings()).isEqualTo(204);
        assertThat(unmapped.others()).isEqualTo(2);
        assertThat(unmapped.largest()).hasSize(100).startsWith(new UnmappedSku(new Sku("sku-101"), 103, 1));
        assertThat(unmapped.largest()).endsWith(new UnmappedSku(new Sku("sku-098"), 1, 1));
    }

    @Test
    void withoutACatalogueNoSkuIsUnmapped() {
        assertThat(quality(customer("c").has("anything", "2024-01-01")).unmappedSkus())
                .isEqualTo(new UnmappedSkus(0, 0, 0, List.of(), 0));
    }

    /// Two rows of one SKU: from, to, record id of each.
    @ParameterizedTest(name = "{7}")
    @CsvSource({
        "2023-01-01, 2024-01-15,   , 2024-01-01,           ,   , 1, a renewal begins before its predecessor ends",
        "2023-01-01, 2024-01-15,   , 2024-01-15,           ,   , 0, a renewal begins as its predecessor ends",
        "2023-01-01,           , r1, 2023-02-01,           , r2, 1, record ids do not excuse different intervals",
        "2023-01-01, 2024-01-01, r1, 2023-01-01, 2024-01-01, r2, 0, two contracts side by side",
        "2023-01-01, 2024-01-01, r1, 2023-01-01, 2024-01-01,   , 1, only one of them has a record id",
        "2023-01-01,           ,   , 2023-06-01, 2023-06-01,   , 0, an empty interval overlaps nothing",
        "          ,           ,   , 2023-06-01,           ,   , 1, undated is from the beginning",
        "          , 2023-01-01,   , 2023-06-01,           ,   , 0, undated has ended",
    })
    void overlapsArePairsHeldOnTheSameDay(
            @Nullable String from,
            @Nullable String to,
            @Nullable String record,
            @Nullable String otherFrom,
            @Nullable String otherTo,
            @Nullable String otherRecord,
            long pairs,
            String why) {
        Facts facts =
                customer("c").recorded(record, "Core", from, to).recorded(otherRecord, "Core", otherFrom, otherTo);

        assertThat(quality(facts).overlappingHoldings().pairs()).as(why).isEqualTo(pairs);
    }

    @Test
    void overlapsAreOfOneSkuAndOfSubscriptionsOnly() {
        assertThat(quality(customer("c")
                                .has("Core", "2024-01-01")
                                .has("Core", "2024-03-01")
                                .has("Core", "2024-05-01")
                                .has("Mobile", "2024-01-01")
                                .tries("Mobile", "2024-02-01", null)
                                .buys("Vault", "2024-01-01", "10")
                                .buys("Vault", "2024-02-01", "10"))
                        .overlappingHoldings())
                .isEqualTo(
                        new OverlappingHoldings(1, 3, List.of(new Overlap(new CustomerId("c"), new Sku("Core"), 3))));
    }

    @Test
    void aDateIsSuspiciousBefore1990AndMoreThanFiveYearsAhead() {
        Quality quality = quality(
                customer("b")
                        .has("Core", "1989-12-31", "9999-12-31")
                        .has("Mobile", "1990-01-01", "2029-12-31")
                        .has("Vault", "2030-01-01"),
                customer("a").has("Core", "1900-01-01").churnedOn("2030-01-01"));

        assertThat(quality.suspiciousDates())
                .containsExactly(
                        new SuspiciousDates(
                                DateColumn.STARTED_ON,
                                2,
                                1,
                                List.of(date("a", "1900-01-01"), date("b", "1989-12-31"), date("b", "2030-01-01"))),
                        new SuspiciousDates(DateColumn.ENDED_ON, 0, 1, List.of(date("b", "9999-12-31"))),
                        new SuspiciousDates(DateColumn.EFFECTIVE_ON, 0, 0, List.of()),
                        new SuspiciousDates(DateColumn.CHURNED_ON, 0, 1, List.of(date("a", "2030-01-01"))));
    }

    @Test
    void aReplacementOfAProductNotYetAcquiredIsIgnoredAndCounted() {
        assertThat(quality(
                                customer("never").migrates("Mobile 2", "2024-01-01", "Mobile"),
                                customer("later")
                                        .migrates("Mobile 2", "2024-01-01", "Mobile")
                                        .has("Mobile", "2024-01-02"),
                                customer("earlier")
                                        .migrates("Mobile 2", "2024-01-01", "Mobile")
                                        .has("Mobile", "2023-01-01"),
                                customer("second row")
                                        .has("Mobile 2", "2023-01-01")
                                        .migrates("Mobile 2", "2024-01-01", "Mobile"))
                        .ignoredReplacements())
                .isEqualTo(2);
    }

    /// By hand: a row without a start replaces nothing, because what was acquired by then is unknown; a dated row
    /// beside it is not a first row.
    @Test
    void aReplacementByAnUndatedRowIsIgnoredAndCounted() {
        assertThat(quality(
                                customer("undated").has("Mobile", "2023-01-01").migrates("Mobile 2", null, "Mobile"),
                                customer("never").migrates("Mobile 2", null, "Mobile"),
                                customer("beside it")
                                        .has("Mobile", "2023-01-01")
                                        .has("Mobile 2", null)
                                        .migrates("Mobile 2", "2024-01-01", "Mobile"),
                                customer("of an undated one")
                                        .has("Mobile", null)
                                        .migrates("Mobile 2", "2024-01-01", "Mobile"))
                        .ignoredReplacements())
                .isEqualTo(2);
    }

    @Test
    void examplesAreTheTwentySmallestIdsWhateverTheOrder() {
        List<Facts> descending = new ArrayList<>();
        for (int i = 99; i >= 10; i--) {
            descending.add(customer("c" + i).has("Core", "2024-01-01"));
        }

        Customers unknown = quality(descending.toArray(Facts[]::new)).unknownCustomers();

        assertThat(unknown.customers()).isEqualTo(90);
        assertThat(unknown.examples())
                .isEqualTo(IntStream.range(10, 30)
                        .mapToObj(i -> new CustomerId("c" + i))
                        .toList());
    }

    @Test
    void rejectedRowsAreCountedByReasonAcrossTallies() {
        Tally one = tally();
        Tally other = tally();
        one.reject(5, Map.of("mrr is negative", 2L, "started_on is not an ISO date", 1L));
        other.reject(4, Map.of("started_on is not an ISO date", 3L));
        one.merge(other);

        assertThat(one.figures().quality().rejectedRows())
                .isEqualTo(new RejectedRows(
                        9,
                        List.of(
                                new RejectionReason("started_on is not an ISO date", 4),
                                new RejectionReason("mrr is negative", 2)),
                        3));
    }

    @Test
    void theFiftyReasonsWithMostRowsAreListed() {
        Tally tally = tally();
        tally.reject(
                1275 + 51,
                IntStream.rangeClosed(1, 51)
                        .boxed()
                        .collect(Collectors.toMap("reason %02d"::formatted, Integer::longValue)));

        RejectedRows rejected = tally.figures().quality().rejectedRows();

        assertThat(rejected.reasons())
                .hasSize(50)
                .startsWith(new RejectionReason("reason 51", 51))
                .endsWith(new RejectionReason("reason 02", 2));
        assertThat(rejected.others()).isEqualTo(1);
    }

    @Test
    void moreReasonsThanRowsAreRefused() {
        Tally tally = tally();

        assertThatThrownBy(() -> tally.reject(1, Map.of("mrr is negative", 2L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 rows have a reason, but only 1 were rejected");
    }

    private static Quality quality(Facts... customers) {
        return Facts.figures(AS_OF, customers).quality();
    }

    private static Tally tally() {
        return new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.parse(AS_OF)).tally();
    }

    private static Catalogue catalogue(String sku) {
        return Catalogue.of(List.of(
                new CatalogueEntry(new Sku(sku), new ProductId(sku), null, null, null, null, null, null, null)));
    }

    private static List<CustomerId> ids(String... ids) {
        return List.of(ids).stream().map(CustomerId::new).toList();
    }

    private static SuspiciousDate date(String customer, String date) {
        return new SuspiciousDate(new CustomerId(customer), LocalDate.parse(date));
    }
}
