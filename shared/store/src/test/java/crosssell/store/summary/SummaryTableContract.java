package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Settings;
import crosssell.store.lease.Lease;
import crosssell.store.lease.LeaseLost;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every summary table does. Whoever has one extends this and gives an empty table to each test.
public abstract class SummaryTableContract {

    private static final Instant START = Instant.parse("2026-11-01T02:15:00.123Z");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    /// What is read at `now`.
    protected abstract PublishedRuns readers(Instant now);

    private PublishedRuns readers() {
        return readers(START);
    }

    protected abstract Publication writer();

    /// When a document of a run expires, its continuations too; absent = never.
    protected abstract @Nullable Instant expiresAt(Run run, String document);

    @Test
    void nothingIsThereBeforeTheFirstPublication() {
        assertThat(readers().periods()).isEmpty();
        assertThat(readers().newest()).isEmpty();
        assertThat(readers().asOf(OCTOBER)).isEmpty();
        assertThat(readers().run("none")).isEmpty();
        assertThat(reported("", 9, null)).isEmpty();
        writer().retire(START);
    }

    @Test
    void aRunThatIsWrittenButNotPublishedIsNobodysPeriod() {
        writer().write(run(OCTOBER, START), document("summary", "{}"));

        assertThat(readers().periods()).isEmpty();
        assertThat(readers().newest()).isEmpty();
        assertThat(readers().asOf(OCTOBER)).isEmpty();
        assertThat(readers().run(run(OCTOBER, START).id())).isEmpty();
        assertThat(reported("", 9, null)).isEmpty();
    }

    @Test
    void aPublishedRunIsFoundWithEveryDocument() {
        Run run = published(OCTOBER, START, "of October");

        assertThat(readers().newest()).contains(run);
        assertThat(readers().asOf(OCTOBER)).contains(run);
        assertThat(readers().run(run.id())).contains(run);
        assertThat(readers().document(run, "summary")).hasValueSatisfying(is("of October"));
        assertThat(readers().document(run, "nothing")).isEmpty();
    }

    @Test
    void periodsAreListedNewestDateFirst() {
        Run september = published(LocalDate.of(2026, 9, 30), START.plusSeconds(9), "");
        Run november = published(LocalDate.of(2026, 11, 5), START, "");
        Run october = published(OCTOBER, START, "");

        assertThat(readers().periods()).containsExactly(november, october, september);
        assertThat(readers().newest()).contains(november);
    }

    @Test
    void aLaterRunTakesThePlaceOfAnEarlierOneOfTheSameDate() {
        Run first = published(OCTOBER, START, "first");
        Run second = published(OCTOBER, START.plusMillis(1), "second");

        assertThat(readers().asOf(OCTOBER)).contains(second);
        assertThat(readers().document(second, "summary")).hasValueSatisfying(is("second"));
        assertThat(readers().document(first, "summary")).hasValueSatisfying(is("first"));
    }

    @Test
    void anEarlierRunNeverTakesThePlaceOfALaterOne() {
        Run second = published(OCTOBER, START.plusMillis(1), "second");
        Run first = run(OCTOBER, START);
        writer().write(first, document("summary", "first"));

        assertThat(writer().publish(first)).isFalse();
        assertThat(writer().publish(second)).isFalse();
        assertThat(readers().asOf(OCTOBER)).contains(second);
        assertThat(reported("", 9, null)).containsExactly(second);
    }

    @Test
    void publishedRunsAreListedNewestDateFirstAndTheNewestOfOneDateFirst() {
        Run october = published(OCTOBER, START, "");
        Run again = published(OCTOBER, START.plusSeconds(60), "");
        Run september = published(LocalDate.of(2026, 9, 30), START.plusSeconds(90), "");
        Run november = published(LocalDate.of(2026, 11, 5), START, "");

        assertThat(reported("", 9, null)).containsExactly(november, again, october, september);
        assertThat(reported("", 2, null)).containsExactly(november, again);
        assertThat(reported("", 9, again.id())).containsExactly(october, september);
        assertThat(reported("2026-10", 9, null)).containsExactly(again, october);
        assertThat(reported("2026-10-31", 1, again.id())).containsExactly(october);
        assertThat(reported("2026-10-31", 9, september.id())).isEmpty();
        assertThat(reported("2025", 9, null)).isEmpty();
    }

    @Test
    void theNewestPeriodStaysNewestWhenAnOlderOneIsComputedAgain() {
        Run october = published(OCTOBER, START, "");
        published(LocalDate.of(2026, 9, 30), START.plusSeconds(99), "");

        assertThat(readers().newest()).contains(october);
    }

    @Test
    void aDocumentOverTheItemLimitIsReadAsItWasWritten() {
        byte[] random = new byte[700_000];
        new Random(42).nextBytes(random);
        String large = HexFormat.of().formatHex(random);
        Run run = run(OCTOBER, START);
        writer().write(run, Stream.concat(document("pairs/00001", large), document("pairs/00002", "small")));

        assertThat(readers().document(run, "pairs/00001")).hasValueSatisfying(is(large));
        assertThat(readers().names(run, "pairs/")).containsExactly("pairs/00001", "pairs/00002");
    }

    @Test
    void namesOfAPrefixComeInOrderPageAfterPage() {
        byte[] random = new byte[350_000];
        new Random(42).nextBytes(random);
        Run run = run(OCTOBER, START);
        for (int place = 4; place >= 0; place--) {
            Document large = Document.of("pairs/0000" + place, random);
            writer().write(run, Stream.concat(Stream.of(large), document("segments/a\"ü " + place, "{}")));
        }

        assertThat(readers().names(run, "pairs/"))
                .containsExactly("pairs/00000", "pairs/00001", "pairs/00002", "pairs/00003", "pairs/00004");
        assertThat(readers().names(run, "segments/"))
                .containsExactly(
                        "segments/a\"ü 0", "segments/a\"ü 1", "segments/a\"ü 2", "segments/a\"ü 3", "segments/a\"ü 4");
        assertThat(readers().names(run, "velocity/")).isEmpty();
    }

    @Test
    void whoHoldsTheLeasePublishesAndNobodyElseDoes() {
        Run october = run(OCTOBER, START);
        Lease first = lease("one", START);
        writer().write(october, document("summary", "{}"));
        assertThat(writer().under(first).publish(october)).isTrue();
        assertThat(writer().under(first).publish(october)).isFalse();

        Lease second = lease("two", START.plus(Lease.TERM));
        Run again = run(OCTOBER, START.plusSeconds(1));
        writer().write(again, document("summary", "{}"));
        Publication late = writer().under(first);
        assertThatThrownBy(() -> late.publish(again)).isInstanceOf(LeaseLost.class);
        assertThat(readers().asOf(OCTOBER)).contains(october);
        assertThat(writer().under(second).publish(again)).isTrue();
    }

    @Test
    void aLeaseThatWasRenewedIsTheSame() {
        Run october = run(OCTOBER, START);
        writer().write(october, document("summary", "{}"));
        Lease lease = lease("one", START);
        writer().leases().renew(lease, START.plusSeconds(99));

        assertThat(writer().under(lease).publish(october)).isTrue();
    }

    private Lease lease(String holder, Instant now) {
        return writer().leases()
                .take("recompute", holder, now, now.plus(Lease.TERM))
                .orElseThrow();
    }

    @Test
    void whatWasReportedOfAMonthIsKept25MonthsAfterAnotherRunTookItsPlace() {
        Run first = published(OCTOBER, START, "first");
        Run second = published(OCTOBER, START.plusSeconds(1), "second");

        writer().retire(START.plusSeconds(2));
        writer().retire(START.plusSeconds(99));

        Instant until = Instant.parse("2028-12-01T02:15:02Z");
        assertThat(expiresAt(first, "summary")).isEqualTo(until);
        assertThat(expiresAt(second, "summary")).isNull();
        assertThat(readers(until.minusMillis(1)).run(first.id())).contains(first);
        assertThat(readers(until.minusMillis(1)).reported("", 9, null))
                .extracting(ReportedRun::keptUntil)
                .containsExactly(null, until);
    }

    @Test
    void aRunWhoseFiguresAreGoneIsRememberedButNotListed() {
        Run first = published(OCTOBER, START, "first");
        Run second = published(OCTOBER, START.plusSeconds(1), "second");
        writer().retire(START.plusSeconds(2));

        PublishedRuns later = readers(Instant.parse("2028-12-01T02:15:02Z"));

        assertThat(later.run(first.id())).isEmpty();
        assertThat(later.reported(first.id()))
                .contains(new ReportedRun(first, Instant.parse("2028-12-01T02:15:02Z"), false));
        assertThat(later.reported("", 9, null)).containsExactly(new ReportedRun(second, null, true));
    }

    @Test
    void aRunOfADateThatEndsNoMonthIsKept45DaysInForceOrNot() {
        LocalDate fifth = LocalDate.of(2026, 11, 5);
        Run first = published(fifth, START, "");
        published(fifth, START.plusSeconds(1), "");

        writer().retire(START.plusSeconds(2));

        assertThat(expiresAt(first, "summary")).isEqualTo("2026-12-16T02:15:00Z");
    }

    @Test
    void aRunThatMayStillBeInWorkIsLeftAlone() {
        Run inWork = run(OCTOBER, START);
        writer().write(inWork, document("summary", "{}"));

        writer().retire(START.plus(Publication.GRACE));
        assertThat(expiresAt(inWork, "summary")).isNull();

        writer().retire(START.plus(Publication.GRACE).plusSeconds(1));
        assertThat(expiresAt(inWork, "summary")).isNotNull();
    }

    @Test
    void aPartialPeriodIsDroppedAfter45DaysButNotTheNewestNorAWholeMonth() {
        Run october = published(OCTOBER, START, "");
        Run fourth = published(LocalDate.of(2026, 11, 4), START, "");
        Run fifth = published(LocalDate.of(2026, 11, 5), START, "");

        writer().retire(START.plus(Duration.ofDays(45)));
        assertThat(readers().periods()).containsExactly(fifth, fourth, october);

        writer().retire(START.plus(Duration.ofDays(46)));
        assertThat(readers().periods()).containsExactly(fifth, october);
        assertThat(expiresAt(fourth, "summary")).isEqualTo("2026-12-18T02:15:00Z");
        assertThat(expiresAt(fifth, "summary")).isNull();
        assertThat(expiresAt(october, "summary")).isNull();
    }

    private List<Run> reported(String prefix, int limit, @Nullable String before) {
        return readers().reported(prefix, limit, before).stream()
                .map(ReportedRun::run)
                .toList();
    }

    private Run published(LocalDate asOf, Instant start, String summary) {
        Run run = run(asOf, start);
        writer().write(run, document("summary", summary));
        assertThat(writer().publish(run)).isTrue();
        return run;
    }

    private static Run run(LocalDate asOf, Instant start) {
        return Run.begin(asOf, start, Settings.DEFAULT, "1.0.0");
    }

    private static Stream<Document> document(String name, String json) {
        return Stream.of(Document.of(name, json.getBytes(UTF_8)));
    }

    private static Consumer<Gzip> is(String text) {
        return json -> assertThat(new String(json.text(), UTF_8)).isEqualTo(text);
    }
}
