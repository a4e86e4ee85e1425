package crosssell.metrics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One customers row: the facts about a customer from a date on. As of t the newest row with `effectiveOn <= t` applies
/// as a whole (nothing carries over from the previous row); before the first row takes effect, the first applies.
///
/// Source: docs/definitions.md, "Customers, status and churn" and "Segments"; docs/files.md, "Columns".
///
/// @param effectiveOn first day on which it applies; null = from the beginning
/// @param churnedOn churn date: ends every holding that started before it and has no earlier end, whatever
///     `effectiveOn` is; null = none
/// @param status the customer's status in the uploading system; null = not given
/// @param employees number of employees, for dimension `size`
/// @param healthScore health score 0..100, for dimension `health`
/// @param attributes every other column with a value, by its canonical name (`name`, `industry`, `region`, `plan`,
///     `channel`, `usage_percent`, `tier_label` ...), as uploaded
/// @param never `renewal_on` and `escalated_on`, if its file has the column and this row leaves it empty: there is no
///     renewal ahead, there was no escalation. A column in neither this nor `attributes` is unknown
public record CustomerRecord(
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate churnedOn,
        @Nullable Status status,
        @Nullable Long employees,
        @Nullable BigDecimal healthScore,
        Map<String, String> attributes,
        Set<String> never) {

    /// Copies `attributes` and `never`, sorted by name, so that equal records print alike.
    public CustomerRecord {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        never = Collections.unmodifiableSet(new TreeSet<>(never));
    }

    /// A row of a file without the columns that `never` may name.
    public CustomerRecord(
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate churnedOn,
            @Nullable Status status,
            @Nullable Long employees,
            @Nullable BigDecimal healthScore,
            Map<String, String> attributes) {
        this(effectiveOn, churnedOn, status, employees, healthScore, attributes, Set.of());
    }

    /// This record with another churn date.
    public CustomerRecord churningOn(LocalDate day) {
        return new CustomerRecord(effectiveOn, day, status, employees, healthScore, attributes, never);
    }
}
