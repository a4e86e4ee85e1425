package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.bucket.InMemoryBucket;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.queue.RecomputeOrder;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.summary.InMemorySummaryTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:15:00Z");
    private static final RecomputeOrder NIGHTLY = new RecomputeOrder(null, 0);
    private static final String PAGE = "reports/2026-10/cross-sell.html";

    /// What was done, in order.
    private final List<String> done = new ArrayList<>();

    private final InMemoryOwnershipTable ownership = new InMemoryOwnershipTable();
    private final InMemorySummaryTable summary = new InMemorySummaryTable();
    private @Nullable String outOfReach;

    private final InMemoryBucket bucket = new InMemoryBucket() {
        @Override
        public void put(String key, String contentType, Path content) {
            reach(key);
            super.put(key, contentType, content);
            done.add(key + " (" + summary.periods().size() + " published)");
        }
    };

    private final ReportAnnouncement announcement = (message, key) -> {
        reach("topic");
        done.add("announced " + message.subject() + ": " + key);
    };

    private void reach(String what) {
        if (what.equals(outOfReach)) {
            throw new IllegalStateException(what + " is out of reach");
        }
    }

    @BeforeEach
    void aPortfolio() {
        has("a", "CRM", "2024-01-31");
        has("a", "Desk", "2026-10-30");
        has("b", "CRM", "2024-01-31");
    }

    private void has(String customer, String sku, String from) {
        Holding holding = new Holding(
                null,
                new Sku(sku),
                LocalDate.parse(from),
                null,
                null,
                Money.of("99.5"),
                null,
                null,
                null,
                null,
                null,
                null);
        ownership.put(new Row.HoldingRow(new CustomerId(customer), holding, 1), new RowVersion("1"));
    }

    @Test
    void onceEveryDateIsPublishedEachMonthHasItsReportTheNewestFirst() {
        recompute(NIGHTLY, NOW);

        assertThat(pages())
                .containsExactly(
                        "reports/2026-11/cross-sell.html (2 published)",
                        "reports/2026-10/cross-sell.html (2 published)");
        assertThat(bucket.text("reports/2026-11/cross-sell.html"))
                .contains("\"asOf\":\"2026-11-21\",\"complete\":false");
        assertThat(bucket.text("reports/2026-10/csv/trend.csv")).startsWith("asOf,customers,");
        assertThat(bucket.contains("reports/2026-10/cross-sell.xlsx")).isTrue();
    }

    @Test
    void thePageComesAfterWhatItPointsTo() {
        recompute(new RecomputeOrder(LocalDate.of(2026, 9, 30), 0), NOW);

        assertThat(done.getLast()).startsWith("reports/2026-09/cross-sell.html");
    }

    @Test
    void theMonthThatEndedLastIsAnnouncedOnce() {
        recompute(NIGHTLY, NOW);
        recompute(NIGHTLY, NOW.plusSeconds(86_400));

        assertThat(announced()).containsExactly("announced Cross-sell report, October 2026: " + PAGE);
        assertThat(done.indexOf(announced().getFirst())).isGreaterThan(done.indexOf(PAGE + " (2 published)"));
        assertThat(bucket.text("reports/2026-10/announced")).isEqualTo("""
                The cross-sell report of October 2026 is there.

                50.0 % of customers own two or more products (1 of 2; 95 %: 9.5 % to 90.5 %).
                +50.0 points since 2026-09-30.
                +50.0 points since 2025-10-31.""");
    }

    @Test
    void anOlderMonthIsReportedWithoutAWord() {
        recompute(new RecomputeOrder(LocalDate.of(2026, 9, 30), 0), NOW);

        assertThat(pages()).hasSize(1);
        assertThat(announced()).isEmpty();
    }

    @Test
    void theMonthsOfAHistoryAreComputedAndNotReported() {
        recompute(new RecomputeOrder(LocalDate.of(2026, 9, 30), 2), NOW);

        assertThat(summary.periods()).hasSize(3);
        assertThat(pages()).containsExactly("reports/2026-09/cross-sell.html (3 published)");
    }

    @Test
    void anAnnouncementThatFailsIsTriedAgain() {
        outOfReach = "topic";
        assertThatThrownBy(() -> recompute(NIGHTLY, NOW))
                .isInstanceOf(ReportFailed.class)
                .hasMessage("the figures are published, but not their report: topic is out of reach");
        outOfReach = null;
        recompute(NIGHTLY, NOW.plusSeconds(60));

        assertThat(announced()).hasSize(1);
    }

    @Test
    void anAnnouncementThatCouldNotBeNotedIsRepeated() {
        outOfReach = "reports/2026-10/announced";
        assertThatThrownBy(() -> recompute(NIGHTLY, NOW)).isInstanceOf(ReportFailed.class);
        outOfReach = null;
        recompute(NIGHTLY, NOW.plusSeconds(60));

        assertThat(announced()).hasSize(2);
    }

    @Test
    void aReportThatFailsTakesNoFiguresBack() {
        outOfReach = "reports/2026-11/cross-sell.xlsx";

        assertThatThrownBy(() -> recompute(NIGHTLY, NOW))
                .isInstanceOfSatisfying(
                        ReportFailed.class,
                        failed -> assertThat(failed.result().runs())
                                .extracting(RecomputeResult.Outcome::published)
                                .containsExactly(true, true));
        assertThat(summary.periods()).hasSize(2);
        assertThat(summary.leases().take("recompute", "other", NOW, NOW.plusSeconds(1)))
                .isPresent();
    }

    @Test
    void anEarlierDateDoesNotTakeTheReportOfItsMonth() {
        recompute(NIGHTLY, NOW);
        done.clear();

        recompute(new RecomputeOrder(LocalDate.of(2026, 10, 15), 0), NOW.plusSeconds(60));

        assertThat(done).isEmpty();
    }

    @Test
    void aRunThatIsNotPublishedHasNoReport() {
        recompute(NIGHTLY, NOW);
        done.clear();

        recompute(NIGHTLY, NOW.minusSeconds(60));

        assertThat(done).isEmpty();
    }

    private List<String> pages() {
        return done.stream().filter(each -> each.contains(".html (")).toList();
    }

    private List<String> announced() {
        return done.stream().filter(each -> each.startsWith("announced ")).toList();
    }

    private void recompute(RecomputeOrder request, Instant at) {
        new Recompute(
                        ownership,
                        new InMemoryUploadLedger(),
                        summary,
                        new Reports(bucket, summary, announcement),
                        Clock.fixed(at, ZoneOffset.UTC))
                .run(request, "this");
    }
}
