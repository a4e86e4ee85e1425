package crosssell.metrics.family;

import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.Summary.Change;
import crosssell.metrics.figure.Summary.Changes;
import crosssell.metrics.figure.Summary.Excluded;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerAsOf.Exclusion;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.model.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The headline over all customers, the customers excluded, and the changes since the previous month and year.
///
/// Example: 16 active customers of 25 known, 9 of them with two or more products: a cross-sell rate of 9/16 = 0.5625,
/// and 9 excluded.
///
/// Source: docs/definitions.md, "Summary and trend" and "Excluded customers".
public final class SummaryFamily {

    private final LocalDate monthBefore;
    private final LocalDate yearBefore;
    private final HeadlineTally now;
    private final HeadlineTally aMonthAgo;
    private final HeadlineTally aYearAgo;
    private final Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    private long undated;
    private long unknownChurnDate;

    public SummaryFamily(LocalDate asOf, Money materialMrr) {
        this.monthBefore = Day.monthBefore(asOf);
        this.yearBefore = Day.yearBefore(asOf);
        this.now = new HeadlineTally(materialMrr);
        this.aMonthAgo = new HeadlineTally(materialMrr);
        this.aYearAgo = new HeadlineTally(materialMrr);
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Position position = customer.position();
        if (position == null) {
            excluded.merge(customer.exclusion(), 1L, Long::sum);
        } else {
            now.count(position, 1);
            undated += position.undated() ? 1 : 0;
        }
        unknownChurnDate += customer.unknownChurnDate() ? 1 : 0;
        count(customer.history(), monthBefore, aMonthAgo);
        count(customer.history(), yearBefore, aYearAgo);
    }

    private static void count(CustomerHistory history, LocalDate date, HeadlineTally tally) {
        Position position = history.at(Day.of(date));
        if (position != null) {
            tally.count(position, 1);
        }
    }

    /// Counts all that `other` counted.
    public void merge(SummaryFamily other) {
        now.addAll(other.now);
        aMonthAgo.addAll(other.aMonthAgo);
        aYearAgo.addAll(other.aYearAgo);
        other.excluded.forEach((reason, count) -> excluded.merge(reason, count, Long::sum));
        undated += other.undated;
        unknownChurnDate += other.unknownChurnDate;
    }

    public Summary figures(Comparisons comparisons) {
        Headline headline = now.headline();
        return new Summary(
                headline,
                new Excluded(
                        excluded(Exclusion.PROSPECT_OR_TRIAL),
                        excluded(Exclusion.CHURNED),
                        excluded(Exclusion.NOT_STARTED),
                        excluded(Exclusion.UNMAPPED_ONLY)),
                undated,
                unknownChurnDate,
                new Changes(change(monthBefore, aMonthAgo), change(yearBefore, aYearAgo)),
                comparisons.of(null, null, headline));
    }

    private long excluded(Exclusion reason) {
        return excluded.getOrDefault(reason, 0L);
    }

    private Change change(LocalDate from, HeadlineTally then) {
        Headline before = then.headline();
        Headline after = now.headline();
        return new Change(
                from,
                now.customers() - then.customers(),
                new Money(now.mrr() - then.mrr()),
                difference(after.crossSellRate().rate(), before.crossSellRate().rate()),
                difference(
                        after.earnedCrossSellRate().rate(),
                        before.earnedCrossSellRate().rate()),
                difference(after.productsPerCustomer(), before.productsPerCustomer()));
    }

    private static @Nullable Double difference(@Nullable Double after, @Nullable Double before) {
        return after == null || before == null ? null : after - before;
    }
}
