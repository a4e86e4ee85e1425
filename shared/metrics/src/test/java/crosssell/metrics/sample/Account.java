package crosssell.metrics.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A generated customer before it is written as rows.
///
/// @param lines its purchases with their periods, by start; none = a prospect
/// @param bundled whether the first two products were sold as one bundle
record Account(Tier tier, Fate fate, List<Line> lines, boolean bundled) {

    /// Its state at the end, and how the files show it.
    enum Fate {
        ACTIVE,
        /// Left: its rows ended.
        ENDED,
        /// Left: its customers row has the date.
        CHURNED,
        /// Left: its customers row has the status, but no date.
        CHURNED_SOME_DAY,
        /// Signed, but does not start before November 2026.
        SIGNED,
        PROSPECT,
        /// On trial of a product.
        TRYING,
        /// Bought a service and no product.
        SERVED
    }

    /// A product held for a period.
    ///
    /// @param until the first day without it; null = still held
    record Line(Product product, LocalDate from, @Nullable LocalDate until) {

        LocalDate end() {
            return until == null ? SampleCustomers.AS_OF : until;
        }
    }

    LocalDate start() {
        return lines.getFirst().from();
    }

    /// The day on which it left, or the end of the sample.
    LocalDate end() {
        return lines.stream().map(Line::end).max(LocalDate::compareTo).orElseThrow();
    }

    boolean left() {
        return fate == Fate.ENDED || fate == Fate.CHURNED || fate == Fate.CHURNED_SOME_DAY;
    }

    boolean ownsSeveral() {
        return !left() && lines.stream().filter(line -> line.until() == null).count() > 1;
    }
}
