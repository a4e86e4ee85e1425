package crosssell.uploads;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns that are known by name.
///
/// Source: docs/files.md, "Columns".
public enum Column {
    CUSTOMER_ID,
    PRODUCT,
    STARTED_ON,
    ENDED_ON,
    KIND,
    MRR,
    AMOUNT,
    QUANTITY,
    PLAN,
    BUNDLE_ID,
    REPLACES,
    CAMPAIGN_ID,
    RECORD_ID,
    NAME,
    EMPLOYEES,
    INDUSTRY,
    REGION,
    CHANNEL,
    HEALTH_SCORE,
    USAGE_PERCENT,
    WEEKLY_ACTIVE,
    RENEWAL_ON,
    ONBOARDED_ON,
    ESCALATED_ON,
    CHURNED_ON,
    STATUS,
    EFFECTIVE_ON,
    SKU,
    WEIGHT,
    COUNTS,
    VALUE_MONTHS,
    LAUNCHED_ON,
    RETIRED_ON,
    FAMILY,
    STARTS_ON,
    ENDS_ON,
    ATTRIBUTION_DAYS,
    COST,
    TARGETED_ON,
    TRIALLED_ON,
    HOLDOUT,
    TEAM,
    TOUCHED_ON,
    INCURRED_ON,
    NOTE;

    /// No amount of money is larger, above or below zero.
    public static final long MAX_AMOUNT = 999_999_999_999L;

    /// The columns that hold dates.
    static final Set<Column> DATES = EnumSet.of(
            STARTED_ON,
            ENDED_ON,
            RENEWAL_ON,
            ONBOARDED_ON,
            ESCALATED_ON,
            CHURNED_ON,
            EFFECTIVE_ON,
            LAUNCHED_ON,
            RETIRED_ON,
            STARTS_ON,
            ENDS_ON,
            TARGETED_ON,
            TRIALLED_ON,
            TOUCHED_ON,
            INCURRED_ON);

    /// The columns that hold numbers.
    static final Set<Column> NUMBERS = EnumSet.of(
            MRR,
            AMOUNT,
            QUANTITY,
            EMPLOYEES,
            HEALTH_SCORE,
            USAGE_PERCENT,
            WEIGHT,
            VALUE_MONTHS,
            ATTRIBUTION_DAYS,
            COST);

    /// Its canonical name: `customer_id`.
    public String canonical() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column that a header means by `written`, whatever its case, spaces, `_` and `-`; absent if none.
    static @Nullable Column of(String written) {
        String key = key(written);
        for (Column column : values()) {
            if (key(column.name()).equals(key)) {
                return column;
            }
        }
        return null;
    }

    /// What two spellings of one name have in common: `Customer ID` and `customer-id` give `customerid`.
    public static String key(String written) {
        return written.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /// A name in lower snake case: `Tier Label`, `tier-label` and `TierLabel` give `tier_label`.
    public static String snakeCase(String written) {
        return written.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", "_")
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_|_$", "")
                .toLowerCase(Locale.ROOT);
    }
}
