package crosssell.metrics.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One customer as of a date: what every metric family is given to fold.
///
/// Source: definitions, sections 1, 2 (excluded) and 5.
public final class CustomerAsOf {

    private final CustomerHistory history;
    private final LocalDate asOf;
    private final int day;
    private final @Nullable Position position;

    public CustomerAsOf(CustomerHistory history, LocalDate asOf) {
        this.history = history;
        this.asOf = asOf;
        this.day = Day.of(asOf);
        this.position = history.at(day);
    }

    public CustomerHistory history() {
        return history;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// The as-of date as a day.
    public int day() {
        return day;
    }

    /// What it has; absent if it is not in C(t).
    public @Nullable Position position() {
        return position;
    }

    /// Whether its status takes it out of every metric.
    public boolean prospect() {
        return history.standing().prospectAt(day);
    }

    /// Whether it churned by its status, at a date nobody knows.
    public boolean unknownChurnDate() {
        return !prospect() && history.standing().churnedAtUnknownDateAt(day);
    }

    /// Whether its order of acquisition is known by now: it started, has no undated holding and is no prospect.
    public boolean ordered() {
        return !history.undated() && history.start() <= day && !prospect();
    }

    /// Whether it is in sections 5 to 7: [#ordered], and not churned at an unknown date.
    public boolean starter() {
        return ordered() && !unknownChurnDate();
    }

    /// Second product date x by now: the earliest first-acquired date among cross-sold products; [Day#NEVER] if
    /// not yet.
    public int secondProductDay() {
        int second = Day.NEVER;
        for (ProductLine line : history.lines()) {
            if (!line.initial() && line.firstStart() <= day) {
                second = Math.min(second, line.acquired());
            }
        }
        return second;
    }

    /// Churn date by now: the latest end among the counted holdings that started, if none is active; [Day#NEVER]
    /// if there is none.
    public int churnDay() {
        int latestEnd = Day.UNDATED;
        for (ProductLine line : history.lines()) {
            for (Interval interval : line.intervals()) {
                if (interval.start() <= day) {
                    latestEnd = Math.max(latestEnd, interval.end());
                }
            }
        }
        return latestEnd == Day.UNDATED || latestEnd > day ? Day.NEVER : latestEnd;
    }

    /// Why it is not in C(t).
    ///
    /// @throws IllegalStateException if it is
    public Exclusion exclusion() {
        if (position != null) {
            throw new IllegalStateException(history.customer() + " is active on " + asOf);
        }
        if (prospect()) {
            return Exclusion.PROSPECT_OR_TRIAL;
        }
        if (churnDay() != Day.NEVER || history.standing().saysChurnedAt(day)) {
            return Exclusion.CHURNED;
        }
        if (!history.lines().isEmpty()) {
            return Exclusion.NOT_STARTED;
        }
        return history.unmappedOnly() ? Exclusion.UNMAPPED_ONLY : Exclusion.PROSPECT_OR_TRIAL;
    }

    /// Why a known customer is not in C(t), as definitions, section 2, figure 9.
    public enum Exclusion {
        PROSPECT_OR_TRIAL,
        CHURNED,
        NOT_STARTED,
        UNMAPPED_ONLY
    }
}
