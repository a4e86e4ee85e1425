package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Calculation;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.Summary.Change;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportMessageTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final Run RUN = Run.begin(OCTOBER, Instant.parse("2026-11-01T05:00:00Z"), Settings.DEFAULT, "1.0.0");
    private static final Summary NOBODY = new Calculation(Settings.DEFAULT, Catalogue.NONE, OCTOBER)
            .figures(List.of())
            .summary();

    @Test
    void withoutCustomersThereIsNoRateToTell() {
        assertThat(ReportMessage.of(RUN, NOBODY)).isEqualTo(new ReportMessage("Cross-sell report, October 2026", """
                        The cross-sell report of October 2026 is there.

                        There are no active customers."""));
    }

    @Test
    void aChangeThatRoundsToNothingHasNoSign() {
        assertThat(ReportMessage.of(RUN, changed(-0.0004, 0.0012)).text())
                .endsWith("\n0.0 points since 2026-09-30.\n+0.1 points since 2025-10-31.");
    }

    private static Summary changed(double month, double year) {
        return new Summary(
                NOBODY.headline(),
                NOBODY.excluded(),
                0,
                0,
                new Summary.Changes(change(LocalDate.of(2026, 9, 30), month), change(LocalDate.of(2025, 10, 31), year)),
                List.of());
    }

    private static Change change(LocalDate from, double rate) {
        return new Change(from, 0, Money.ZERO, rate, null, null);
    }
}
