package crosssell.metrics.family;

import crosssell.metrics.figure.Quality.DateColumn;
import crosssell.metrics.figure.Quality.SuspiciousDate;
import crosssell.metrics.figure.Quality.SuspiciousDates;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The dates before 1990, or more than five years after the as-of date.
///
/// Example: an `ended_on` of 9999-12-31, which some systems use for no end, is too late.
final class DateSuspicions {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 5;

    private final LocalDate latest;
    private final Map<DateColumn, Count> counts = new EnumMap<>(DateColumn.class);

    private static final class Count {
        private final SmallestItems<SuspiciousDate> examples = new SmallestItems<>(
                Comparator.comparing(SuspiciousDate::customer).thenComparing(SuspiciousDate::date));
        private long tooEarly;
        private long tooLate;
    }

    DateSuspicions(LocalDate asOf) {
        this.latest = asOf.plusYears(YEARS_AHEAD);
    }

    void add(CustomerFacts facts) {
        for (Holding holding : facts.holdings()) {
            add(DateColumn.STARTED_ON, facts.customer(), holding.startedOn());
            add(DateColumn.ENDED_ON, facts.customer(), holding.endedOn());
        }
        for (CustomerRecord row : facts.records()) {
            add(DateColumn.EFFECTIVE_ON, facts.customer(), row.effectiveOn());
            add(DateColumn.CHURNED_ON, facts.customer(), row.churnedOn());
        }
    }

    private void add(DateColumn column, CustomerId customer, @Nullable LocalDate date) {
        if (date == null) {
            return;
        }
        boolean tooEarly = date.isBefore(EARLIEST);
        boolean tooLate = date.isAfter(latest);
        if (tooEarly || tooLate) {
            Count count = count(column);
            count.tooEarly += tooEarly ? 1 : 0;
            count.tooLate += tooLate ? 1 : 0;
            count.examples.add(new SuspiciousDate(customer, date));
        }
    }

    void merge(DateSuspicions other) {
        other.counts.forEach((column, theirs) -> {
            Count ours = count(column);
            ours.tooEarly += theirs.tooEarly;
            ours.tooLate += theirs.tooLate;
            ours.examples.addAll(theirs.examples);
        });
    }

    private Count count(DateColumn column) {
        return counts.computeIfAbsent(column, c -> new Count());
    }

    List<SuspiciousDates> figures() {
        List<SuspiciousDates> figures = new ArrayList<>();
        for (DateColumn column : DateColumn.values()) {
            Count count = count(column);
            figures.add(new SuspiciousDates(column, count.tooEarly, count.tooLate, count.examples.list()));
        }
        return figures;
    }
}
