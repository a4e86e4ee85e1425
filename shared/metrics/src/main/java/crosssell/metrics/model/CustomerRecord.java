package crosssell.metrics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One customers row: what is known of a customer from a date on. As of t the newest row with `effectiveOn <= t`
/// applies as a whole (nothing carries over from the one before), before the first the first applies.
///
/// Source: definitions, sections 1 and 3; files, `customers/`.
///
/// @param effectiveOn the first day on which it applies; absent = from the beginning
/// @param churnedOn ends every holding that started before it and has no earlier end, whatever `effectiveOn` says
/// @param status what the uploading system says the customer is; absent says nothing
/// @param employees for dimension `size`
/// @param healthScore 0..100, for dimension `health`
/// @param attributes every other column with a value, by its canonical name (`name`, `industry`, `region`,
///     `plan`, `channel`, `usage_percent`, `tier_label` ...), as uploaded
/// @param never `renewal_on` and `escalated_on`, if its file has such a column and this row nothing in it: there is no
///     renewal ahead, there was no escalation. What is in neither this nor `attributes` is not known
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

    /// A row of a file that has neither of the columns that `never` may name.
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
