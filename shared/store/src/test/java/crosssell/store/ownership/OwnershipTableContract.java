package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [OwnershipTable] keeps to, the fake and the real one.
public abstract class OwnershipTableContract {

    private static final Instant MONDAY = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-10-06T08:00:00Z");

    /// The table under test, empty at the start of each test.
    protected abstract OwnershipTable table();

    @Test
    void aRowOfANewerUploadReplacesTheOlder() {
        assertThat(table().put(mrr("10"), at(MONDAY, 1))).isEqualTo(WriteOutcome.CHANGED);
        assertThat(table().put(mrr("20"), at(TUESDAY, 1))).isEqualTo(WriteOutcome.CHANGED);

        assertThat(customers()).containsExactly(factsOf(mrr("20")));
    }

    @Test
    void aRowOfAnOlderUploadThatComesLateChangesNothing() {
        table().put(mrr("20"), at(TUESDAY, 1));

        assertThat(table().put(mrr("10"), at(MONDAY, 1))).isEqualTo(WriteOutcome.SUPERSEDED);
        assertThat(customers()).containsExactly(factsOf(mrr("20")));
    }

    @Test
    void aRowThatSaysTheSameIsUnchangedButCarriesTheNewerVersion() {
        table().put(mrr("10"), at(MONDAY, 1));

        assertThat(table().put(mrr("10.00"), at(TUESDAY, 1))).isEqualTo(WriteOutcome.UNCHANGED);
        assertThat(table().put(mrr("20"), at(MONDAY, 2))).isEqualTo(WriteOutcome.SUPERSEDED);
    }

    @Test
    void aRedeliveredRowIsThereAlready() {
        table().put(mrr("10"), at(MONDAY, 1));

        assertThat(table().put(mrr("10"), at(MONDAY, 1))).isEqualTo(WriteOutcome.ALREADY);
    }

    @Test
    void ofTwoLinesOfOneFileTheLastHoldsWhicheverIsPutFirst() {
        table().put(mrr("10"), at(MONDAY, 2));
        assertThat(table().put(mrr("20"), at(MONDAY, 10))).isEqualTo(WriteOutcome.TWICE);
        assertThat(table().put(mrr("30"), at(MONDAY, 9))).isEqualTo(WriteOutcome.TWICE);

        assertThat(customers()).containsExactly(factsOf(mrr("20")));
    }

    @Test
    void whateverTheInterleavingTheNewestVersionHolds() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(order, new Random(7));
        try (ConcurrentPuts puts = new ConcurrentPuts(table(), 16)) {
            order.forEach(n -> puts.put(mrr(String.valueOf(n)), at(MONDAY.plusSeconds(n / 10), n)));
            puts.finish();
        }

        assertThat(customers()).containsExactly(factsOf(mrr("199")));
    }

    @Test
    void everyColumnComesBackAsItWasWritten() {
        table().put(SampleRows.fullHolding("c 1"), at(MONDAY, 1));
        table().put(SampleRows.fullCustomer("c 1"), at(MONDAY, 2));
        table().put(SampleRows.fullProduct("CRM#10"), at(MONDAY, 3));
        table().put(SampleRows.product("CRM#20", null), at(MONDAY, 4));
        table().put(new Row.SettingsRow("{\"currency\": \"€\"}"), at(MONDAY, 5));

        assertThat(customers()).containsExactly(factsOf(SampleRows.fullHolding("c 1"), SampleRows.fullCustomer("c 1")));
        assertThat(table().catalogue().entries())
                .containsExactly(
                        SampleRows.fullProduct("CRM#10").entry(),
                        SampleRows.product("CRM#20", null).entry());
        assertThat(table().settings()).contains("{\"currency\": \"€\"}");
    }

    @Test
    void anUndatedHoldingAndAnUndatedRecordComeBackWithoutDates() {
        Row.HoldingRow holding = SampleRows.holding("c1", null, "CRM", null, 1);
        Row.CustomerRow record = SampleRows.customer("c1", null, Map.of());
        table().put(holding, at(MONDAY, 1));
        table().put(record, at(MONDAY, 2));

        assertThat(customers()).containsExactly(factsOf(holding, record));
    }

    @Test
    void rowsThatDifferInAnyPartOfTheirIdentityAreDifferentRows() {
        List<Row> rows = List.of(
                SampleRows.holding("c1", null, "CRM", SampleRows.START, 1),
                SampleRows.holding("c1", null, "CRM", SampleRows.START, 2),
                SampleRows.holding("c1", null, "CRM", null, 1),
                SampleRows.holding("c1", null, "1#CRM", SampleRows.START, 1),
                SampleRows.holding("c1", null, "crm", SampleRows.START, 1),
                SampleRows.holding("c1", "CRM", "CRM", SampleRows.START, 1),
                SampleRows.holding("c1", "at#2026-01-31#1#CRM", "CRM", SampleRows.START, 1),
                SampleRows.holding("c1", "-#1#CRM", "CRM", SampleRows.START, 1),
                SampleRows.customer("c1", null, Map.of()),
                SampleRows.customer("c1", SampleRows.START, Map.of()),
                SampleRows.holding("c1#h", "x", "CRM", SampleRows.START, 1),
                SampleRows.holding("c1", "h#x", "CRM", SampleRows.START, 1),
                SampleRows.holding("products", null, "CRM", SampleRows.START, 1),
                SampleRows.holding("settings", null, "CRM", SampleRows.START, 1),
                SampleRows.product("c1", null),
                SampleRows.product("settings", null));
        for (Row row : rows) {
            assertThat(table().put(row, at(MONDAY, 1))).as("%s", row).isEqualTo(WriteOutcome.CHANGED);
        }

        assertThat(customers().stream()
                        .mapToInt(c -> c.holdings().size() + c.records().size()))
                .containsExactlyInAnyOrder(11, 1, 1, 1)
                .hasSize(4);
        assertThat(table().catalogue().entries()).hasSize(2);
    }

    @Test
    void allSegmentsTogetherHoldEveryCustomerOnce() {
        for (int n = 0; n < 60; n++) {
            table().put(SampleRows.holding("c" + n, null, "CRM", SampleRows.START, 1), at(MONDAY, n));
            table().put(SampleRows.holding("c" + n, null, "ERP", SampleRows.START, 1), at(MONDAY, n));
            table().put(SampleRows.customer("c" + n, null, Map.of()), at(MONDAY, n));
        }
        List<CustomerFacts> customers = new ArrayList<>();
        for (int segment = 0; segment < 7; segment++) {
            table().scan(segment, 7, new Extracts(List.of()), customers::add);
        }

        assertThat(customers).hasSize(60).allSatisfy(c -> {
            assertThat(c.holdings()).hasSize(2);
            assertThat(c.records()).hasSize(1);
        });
        assertThat(customers).extracting(CustomerFacts::customer).doesNotHaveDuplicates();
    }

    @Test
    void customersLargerThanAPageOfOneMegabyteComeWhole() {
        String large = "x".repeat(100_000);
        for (int n = 1; n <= 15; n++) {
            table().put(SampleRows.customer("c1", SampleRows.START.plusDays(n), Map.of("name", large)), at(MONDAY, n));
            table().put(SampleRows.customer("c2", SampleRows.START.plusDays(n), Map.of("name", large)), at(MONDAY, n));
        }

        assertThat(customers())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.records()).hasSize(15));
    }

    @Test
    void aCatalogueLargerThanAPageOfOneMegabyteComesWhole() {
        String large = "x".repeat(100_000);
        for (int n = 10; n < 25; n++) {
            table().put(SampleRows.product("sku" + n, large), at(MONDAY, n));
        }

        assertThat(table().catalogue().entries())
                .extracting(CatalogueEntry::sku)
                .hasSize(15)
                .contains(new Sku("sku24"));
    }

    @Test
    void withoutUploadsThereIsNeitherCatalogueNorSettingsNorCustomer() {
        assertThat(table().catalogue()).matches(Catalogue::isNone);
        assertThat(table().settings()).isEmpty();
        assertThat(customers()).isEmpty();
    }

    @Test
    void oneCustomerIsReadWholeAndNoOther() {
        table().put(SampleRows.holding("c 1/ü", null, "CRM", SampleRows.START, 1), at(MONDAY, 1));
        table().put(SampleRows.customer("c 1/ü", null, Map.of()), at(MONDAY, 2));
        table().put(SampleRows.holding("c 1/ü#h", null, "CRM", SampleRows.START, 1), at(MONDAY, 3));
        table().put(SampleRows.holding("c", null, "CRM", SampleRows.START, 1), at(MONDAY, 3));

        assertThat(table().customer(new CustomerId("c 1/ü")).orElseThrow().rows())
                .containsExactlyInAnyOrder(
                        new StoredRow(SampleRows.holding("c 1/ü", null, "CRM", SampleRows.START, 1), at(MONDAY, 1)),
                        new StoredRow(SampleRows.customer("c 1/ü", null, Map.of()), at(MONDAY, 2)));
        assertThat(table().customer(new CustomerId("nobody"))).isEmpty();
    }

    @Test
    void pagesTogetherHoldEveryCustomerOnceAndWhole() {
        table().put(extract("u1", TUESDAY));
        table().put(SampleRows.product("CRM", null), at(MONDAY, 1));
        table().put(new Row.SettingsRow("{}"), at(MONDAY, 1));
        for (int n = 0; n < 23; n++) {
            table().put(SampleRows.holding("ü " + n, null, "CRM", SampleRows.START, 1), at(MONDAY, n));
            table().put(SampleRows.customer("ü " + n, null, Map.of()), at(MONDAY, n));
        }

        for (int limit : new int[] {1, 5, 22, 23, 24}) {
            assertThat(pages(limit))
                    .as("pages of %d", limit)
                    .hasSize(23)
                    .allSatisfy(customer -> assertThat(customer.rows()).hasSize(2))
                    .extracting(CustomerRows::customer)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void thePageAfterOneWhoseLastRowIsGoneIsTheSame() {
        for (int n = 0; n < 5; n++) {
            table().put(SampleRows.holding("c" + n, null, "CRM", SampleRows.START, 1), at(MONDAY, n));
        }
        CustomerPage first = table().customers(null, 2);
        CustomerPage second = table().customers(first.next(), 2);

        table().remove(first.customers().getLast().rows().getLast());

        assertThat(table().customers(first.next(), 2)).isEqualTo(second);
    }

    /// All customers, page by page; where a page ends is written and read as text, as callers keep it.
    private List<CustomerRows> pages(int limit) {
        List<CustomerRows> all = new ArrayList<>();
        RowKey after = null;
        do {
            CustomerPage page = table().customers(after, limit);
            assertThat(page.customers()).hasSizeBetween(1, limit);
            all.addAll(page.customers());
            after = page.next() == null
                    ? null
                    : RowKey.parse(page.next().text()).orElseThrow();
        } while (after != null);
        return all;
    }

    @Test
    void aSegmentThatThereIsNotIsMisuse() {
        assertThatThrownBy(() -> table().scan(4, 4, new Extracts(List.of()), customer -> {}))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("4");
    }

    private List<CustomerFacts> customers() {
        List<CustomerFacts> customers = new ArrayList<>();
        table().scan(0, 1, new Extracts(table().extracts()), customers::add);
        return customers;
    }

    @Test
    void aRowIsRemovedUnlessAnotherVersionHasTakenItsPlace() {
        table().put(mrr("10"), at(MONDAY, 1));
        table().remove(new StoredRow(mrr("10"), at(MONDAY, 2)));
        assertThat(customers()).hasSize(1);

        table().remove(new StoredRow(mrr("10"), at(MONDAY, 1)));
        table().remove(new StoredRow(mrr("10"), at(MONDAY, 1)));
        assertThat(customers()).isEmpty();
    }

    @Test
    void everyRowIsStreamedWithItsVersionAndExtractsAreNoRows() {
        table().put(extract("u1", TUESDAY));
        List<Row> rows = List.of(
                mrr("10"),
                SampleRows.fullCustomer("c2"),
                SampleRows.fullProduct("CRM"),
                new Row.SettingsRow("{\"currency\":\"EUR\"}"));
        rows.forEach(row -> table().put(row, at(MONDAY, 1)));

        List<StoredRow> streamed = new ArrayList<>();
        for (int segment = 0; segment < 3; segment++) {
            table().rows(segment, 3, streamed::add);
        }

        assertThat(streamed)
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> new StoredRow(row, at(MONDAY, 1)))
                        .toList());
    }

    @Test
    void whatAnExtractLacksHasEndedForWhoeverScans() {
        table().put(mrr("10"), at(MONDAY, 1));
        table().put(extract("u1", TUESDAY));

        assertThat(table().extracts()).containsExactly(extract("u1", TUESDAY));
        assertThat(customers())
                .singleElement()
                .satisfies(c -> assertThat(c.holdings().getFirst().endedOn()).hasToString("2026-09-30"));

        table().removeExtract("u1");
        assertThat(table().extracts()).isEmpty();
        assertThat(customers()).containsExactly(factsOf(mrr("10")));
    }

    private static Extract extract(String uploadId, Instant at) {
        return new Extract(
                uploadId,
                Extract.Of.HOLDINGS,
                UploadVersion.of(at, "0A", "ownership/full/ä b.csv"),
                LocalDate.of(2026, 9, 30),
                Set.of(Extract.fingerprint(new CustomerId("spared")), -1L));
    }

    private static CustomerFacts factsOf(Row.HoldingRow holding, Row.@Nullable CustomerRow record) {
        return new CustomerFacts(
                holding.customer(), List.of(holding.holding()), record == null ? List.of() : List.of(record.record()));
    }

    private static CustomerFacts factsOf(Row.HoldingRow holding) {
        return factsOf(holding, null);
    }

    private static Row.HoldingRow mrr(String mrr) {
        return SampleRows.holding("c1", "r1", "CRM", SampleRows.START, 1, Money.of(mrr));
    }

    private static RowVersion at(Instant time, long line) {
        return RowVersion.of(UploadVersion.of(time, "0A", "ownership/ä b.csv"), line);
    }
}
