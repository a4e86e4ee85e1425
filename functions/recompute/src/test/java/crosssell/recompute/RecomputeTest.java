package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.Calculation;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.queue.RecomputeOrder;
import crosssell.store.lease.Lease;
import crosssell.store.lease.LeaseLost;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.Extracts;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.StoredRow;
import crosssell.store.ownership.UploadVersion;
import crosssell.store.summary.InMemorySummaryTable;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.store.summary.RunDocument;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecomputeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:15:00Z");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private final Map<Integer, Integer> scans = new ConcurrentHashMap<>();
    private final InMemoryOwnershipTable ownership = new InMemoryOwnershipTable() {
        @Override
        public void scan(int segment, int segments, Extracts extracts, Consumer<CustomerFacts> each) {
            scans.merge(segment, 1, Integer::sum);
            super.scan(segment, segments, extracts, each);
        }
    };
    private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
    private final InMemorySummaryTable summary = new InMemorySummaryTable();

    @Test
    void everyDatesFiguresAreThoseOfTheCalculation() {
        List<CustomerFacts> customers = customers(40);

        RecomputeResult result = recompute(NOW, new RecomputeOrder(OCTOBER, 2));

        assertThat(result.runs())
                .extracting(RecomputeResult.Outcome::asOf)
                .containsExactly(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30), OCTOBER);
        for (Run run : summary.periods()) {
            var figures = new Calculation(Settings.DEFAULT, Catalogue.NONE, run.asOf()).figures(customers);
            assertPublished(run, figures);
        }
        assertThat(result.customers()).isEqualTo(40);
        assertThat(result.rows()).isEqualTo(60);
    }

    @Test
    void oneReadOfTheTableServesEveryDate() {
        customers(5);

        recompute(NOW, new RecomputeOrder(null, 12));

        assertThat(summary.periods()).hasSize(14);
        assertThat(scans)
                .isNotEmpty()
                .allSatisfy((segment, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void anExtractThatIsNotedMeanwhileAppliesToNoneOfTheCustomers() {
        List<CustomerFacts> customers = customers(40);
        UploadVersion newer = UploadVersion.of(NOW, "0A", "ownership/full/a.csv");
        InMemoryOwnershipTable noting = new InMemoryOwnershipTable() {
            @Override
            public void rows(int segment, int segments, Consumer<StoredRow> each) {
                super.rows(segment, segments, each);
                ownership.put(new Extract("u", Extract.Of.HOLDINGS, newer, OCTOBER, Set.of()));
            }

            @Override
            public List<Extract> extracts() {
                return ownership.extracts();
            }
        };
        customers.forEach(facts -> facts.holdings()
                .forEach(holding -> noting.put(new Row.HoldingRow(facts.customer(), holding, 1), new RowVersion("1"))));

        new Recompute(noting, ledger, summary, Clock.fixed(NOW, ZoneOffset.UTC))
                .run(new RecomputeOrder(OCTOBER, 0), "this");

        assertThat(ownership.extracts()).hasSize(1);
        var figures = new Calculation(Settings.DEFAULT, Catalogue.NONE, OCTOBER).figures(customers);
        Run run = summary.newest().orElseThrow();
        assertPublished(run, figures);
    }

    @Test
    void theRunSaysWhatItWasMadeFrom() {
        customers(3);
        ledger.put(upload("2026-11-01-a", UploadState.LOADED));
        ledger.put(upload("2026-11-02-b", UploadState.REFUSED));
        ledger.put(upload("2026-11-03-c", UploadState.LOADED));

        RecomputeResult result = recompute(NOW, new RecomputeOrder(OCTOBER, 0));

        Run run = summary.newest().orElseThrow();
        assertThat(result.uploads()).isEqualTo(2);
        assertThat(document(run, "run"))
                .contains("\"data\":{\"id\":\"" + run.id() + "\",\"asOf\":\"2026-10-31\",\"complete\":true,"
                        + "\"computedAt\":\"2026-11-22T02:15:00Z\",\"definitionVersion\":\"1.1.0\","
                        + "\"settings\":{\"bands\":{\"midMarketFrom\":200,")
                .endsWith("\"customers\":3,\"rows\":5,\"uploads\":[\"2026-11-03-c\",\"2026-11-01-a\"]}}");
    }

    @Test
    void theRunKeepsTheSettingsDocumentAsUploaded() {
        recompute(NOW, new RecomputeOrder(OCTOBER, 0));
        assertThat(document(summary.newest().orElseThrow(), "settings")).isEqualTo("{}");

        ownership.put(new Row.SettingsRow("{ \"min_customers\": 7 }"), new RowVersion("1"));
        recompute(NOW.plusSeconds(60), new RecomputeOrder(OCTOBER, 0));
        assertThat(document(summary.newest().orElseThrow(), "settings")).isEqualTo("{ \"min_customers\": 7 }");
    }

    @Test
    void rejectedRowsOfLoadedUploadsAreInTheQualityOfEveryDate() {
        ledger.put(upload("2026-11-01-a", UploadState.LOADED, 3, rejected(3)));
        ledger.put(upload("2026-11-02-b", UploadState.REFUSED, 9, rejected(9)));

        recompute(NOW, new RecomputeOrder(OCTOBER, 1));

        assertThat(summary.periods())
                .hasSize(2)
                .allSatisfy(run -> assertThat(document(run, "quality"))
                        .contains(
                                "\"rejectedRows\":{\"rows\":3,\"reasons\":[{\"reason\":\"mrr is negative\",\"rows\":3}],"
                                        + "\"others\":0},"));
    }

    @Test
    void anOlderDateIsPublishedBesideTheCurrentPeriodAndDoesNotMoveIt() {
        recompute(NOW, new RecomputeOrder(OCTOBER, 0));
        recompute(NOW.plusSeconds(60), new RecomputeOrder(LocalDate.of(2026, 9, 30), 0));

        assertThat(summary.newest())
                .hasValueSatisfying(run -> assertThat(run.asOf()).isEqualTo(OCTOBER));
        assertThat(summary.asOf(LocalDate.of(2026, 9, 30))).isPresent();
    }

    @Test
    void aRunThatBeganEarlierIsNotPublishedOverALaterOne() {
        recompute(NOW, new RecomputeOrder(OCTOBER, 0));

        RecomputeResult late = recompute(NOW.minusSeconds(1), new RecomputeOrder(OCTOBER, 0));

        assertThat(late.runs()).singleElement().satisfies(outcome -> {
            assertThat(outcome.published()).isFalse();
            assertThat(summary.newest().orElseThrow().id()).isNotEqualTo(outcome.id());
        });
    }

    @Test
    void aSupersededRunOfAMonthIsKeptForWhoAsksWhatWasReported() {
        recompute(NOW, new RecomputeOrder(OCTOBER, 0));
        Run first = summary.newest().orElseThrow();

        recompute(NOW.plusSeconds(60), new RecomputeOrder(OCTOBER, 0));

        assertThat(summary.expiresAt(first)).isEqualTo("2028-12-22T02:16:00Z");
        assertThat(summary.expiresAt(summary.newest().orElseThrow())).isNull();
    }

    @Test
    void whileAnotherIsAtWorkNothingIsChanged() {
        summary.leases().take("recompute", "other", NOW, NOW.plus(Lease.TERM));

        assertThatThrownBy(() -> recompute(NOW, new RecomputeOrder(OCTOBER, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another recompute is at work; this one changed nothing");
        assertThat(summary.periods()).isEmpty();
        assertThat(scans).isEmpty();
    }

    @Test
    void aFailureGivesTheLeaseBack() {
        ownership.put(new Row.SettingsRow("nonsense"), new RowVersion("1"));

        assertThatThrownBy(() -> recompute(NOW, new RecomputeOrder(OCTOBER, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the stored settings cannot be read: ");
        assertThat(summary.leases().take("recompute", "other", NOW, NOW.plus(Lease.TERM)))
                .isPresent();
    }

    @Test
    void whoLosesTheLeaseMeanwhilePublishesNothing() {
        InMemoryOwnershipTable slow = new InMemoryOwnershipTable() {
            @Override
            public void scan(int segment, int segments, Extracts extracts, Consumer<CustomerFacts> each) {
                // It could not renew for so long, and another has taken over.
                Instant lapsed = NOW.plus(Lease.TERM);
                summary.leases().take("recompute", "other", lapsed, lapsed.plus(Lease.TERM));
                super.scan(segment, segments, extracts, each);
            }
        };

        assertThatThrownBy(() -> new Recompute(slow, ledger, summary, Clock.fixed(NOW, ZoneOffset.UTC))
                        .run(new RecomputeOrder(OCTOBER, 0), "this"))
                .isInstanceOf(LeaseLost.class);
        assertThat(summary.periods()).isEmpty();
        assertThat(summary.leases().take("recompute", "third", NOW.plus(Lease.TERM), NOW.plusSeconds(99)))
                .isEmpty();
    }

    @Test
    void aTableThatCannotBeReadPublishesNothing() {
        InMemoryOwnershipTable broken = new InMemoryOwnershipTable() {
            @Override
            public void scan(int segment, int segments, Extracts extracts, Consumer<CustomerFacts> each) {
                throw new IllegalStateException("out of reach");
            }
        };

        assertThatThrownBy(() -> new Recompute(broken, ledger, summary, Clock.fixed(NOW, ZoneOffset.UTC))
                        .run(new RecomputeOrder(OCTOBER, 0), "this"))
                .hasMessage("the ownership table could not be read")
                .hasRootCauseMessage("out of reach");
        assertThat(summary.periods()).isEmpty();
    }

    private RecomputeResult recompute(Instant at, RecomputeOrder request) {
        return new Recompute(ownership, ledger, summary, Clock.fixed(at, ZoneOffset.UTC)).run(request, "this");
    }

    /// Every customer has CRM, every other one Support since.
    private List<CustomerFacts> customers(int count) {
        List<CustomerFacts> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CustomerId id = new CustomerId("C" + i);
            List<Holding> holdings = new ArrayList<>();
            holdings.add(holding("CRM", LocalDate.of(2025, 1, 1).plusDays(i)));
            if (i % 2 == 0) {
                holdings.add(holding("Support", LocalDate.of(2026, 8, 1).plusDays(3L * i)));
            }
            holdings.forEach(h -> ownership.put(new Row.HoldingRow(id, h, 1), new RowVersion("1")));
            customers.add(new CustomerFacts(id, holdings, List.of()));
        }
        return customers;
    }

    private static Holding holding(String sku, LocalDate start) {
        return new Holding(null, new Sku(sku), start, null, null, Money.of("99.5"), null, null, null, null, null, null);
    }

    private @Nullable String document(Run run, String name) {
        return summary.document(run, name)
                .map(json -> new String(json.text(), UTF_8))
                .orElse(null);
    }

    private void assertPublished(Run run, Figures figures) {
        RunDocument about = RunDocument.of(run, Settings.DEFAULT, 0, 0, List.of());
        RunContents.of(run, figures, about, "{}")
                .filter(document -> !document.name().equals(RunContents.RUN))
                .forEach(document -> assertThat(document(run, document.name()))
                        .isEqualTo(new String(document.json().text(), UTF_8)));
    }

    private static Upload upload(String id, UploadState state) {
        return upload(id, state, 0);
    }

    private static Remark rejected(long rows) {
        return new Remark.RejectedRows(new Rejection(2, "mrr", "x", Reason.NEGATIVE.fault("0 or more")), rows);
    }

    private static Upload upload(String id, UploadState state, long rejected, Remark... remarks) {
        return new Upload(
                id,
                "uploads",
                "ownership/a b.csv",
                null,
                1,
                state,
                NOW,
                NOW,
                rejected + 1,
                1,
                0,
                rejected,
                List.of(remarks),
                null);
    }
}
