package crosssell.metrics.figure;

import java.time.YearMonth;

/// How long a time customers start in to be one cohort.
///
/// Source: definitions, section 6.
public enum Grain {
    YEAR,
    QUARTER,
    MONTH;

    /// The cohort of who starts in `month`: `2024`, `2024-Q3` or `2024-07`.
    public String cohort(YearMonth month) {
        return switch (this) {
            case YEAR -> String.valueOf(month.getYear());
            case QUARTER -> month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3;
            case MONTH -> month.toString();
        };
    }
}
