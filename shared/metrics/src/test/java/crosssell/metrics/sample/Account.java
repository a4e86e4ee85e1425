package crosssell.metrics.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A made customer before it is written down as rows.
///
/// @param lines what it has had from when to when, by start; none = a prospect
/// @param bundled whether the first two products were sold as one bundle
record Account(Tier tier, Fate fate, List<Line> lines, boolean bundled) {

    /// How it stands at the end, and how the files say so.
    enum Fate {
        ACTIVE,
        /// Left: its rows ended.
        ENDED,
        /// Left: its customers row says when.
        CHURNED,
        /// Left: its customers row says so, but not when.
        CHURNED_SOME_DAY,
        /// Signed, but does not start before November 2026.
        SIGNED,
        PROSPECT,
        /// Tries a product.
        TRYING,
        /// Bought a service and no product.
        SERVED
    }

    /// A product held for a time.
    ///
    /// @param until the first day without it; absent = held on
    record Line(Product product, LocalDate from, @Nullable LocalDate until) {

        LocalDate end() {
            return until == null ? SampleCustomers.AS_OF : until;
        }
    }

    LocalDate start() {
        return lines.getFirst().from();
    }

    /// The day on which it left or will be looked at.
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
