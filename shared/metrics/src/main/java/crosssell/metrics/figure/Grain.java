package crosssell.metrics.figure;

import java.time.YearMonth;

/// The length of the period whose starters form one cohort.
///
/// Source: docs/definitions.md, "Cohorts".
public enum Grain {
    YEAR,
    QUARTER,
    MONTH;

    /// The cohort of customers who start in `month`: `2024`, `2024-Q3` or `2024-07`.
    public String cohort(YearMonth month) {
        return switch (this) {
            case YEAR -> String.valueOf(month.getYear());
            case QUARTER -> month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3;
            case MONTH -> month.toString();
        };
    }
}
