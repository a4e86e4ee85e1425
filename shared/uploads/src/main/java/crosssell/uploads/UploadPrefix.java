package crosssell.uploads;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of the upload bucket that a file is put in: it says what one row of the file is.
///
/// Source: docs/files.md, "Columns".
public enum UploadPrefix {
    /// One row is a holding: a customer has a SKU.
    OWNERSHIP,
    /// One row is a customer, from a date on.
    CUSTOMERS,
    /// One row is a SKU and the product it belongs to.
    PRODUCTS,
    /// One row is a campaign.
    CAMPAIGNS,
    /// One row is a customer in a campaign.
    TARGETS,
    /// One row is a touch of a selling team.
    TOUCHES,
    /// One row is a cost of cross-selling.
    COSTS,
    /// The whole file is one JSON document.
    SETTINGS;

    private static final Set<UploadPrefix> IN_FULL = EnumSet.of(OWNERSHIP, CUSTOMERS);
    private static final String FULL = "full/";

    /// The prefix as keys begin with it: `ownership/`.
    public String folder() {
        return name().toLowerCase(Locale.ROOT) + "/";
    }

    /// Every folder that files are put in, those of full extracts too: `ownership/`, `ownership/full/`.
    public static List<String> folders() {
        return Arrays.stream(values())
                .flatMap(prefix -> IN_FULL.contains(prefix)
                        ? Stream.of(prefix.folder(), prefix.folder() + FULL)
                        : Stream.of(prefix.folder()))
                .toList();
    }

    /// How the names of files under it end, in lower case: `.csv`.
    public List<String> endings() {
        return FileFormat.under(this).stream()
                .flatMap(format -> format.endings().stream())
                .toList();
    }

    /// Its column that is meant by `name`, however it is spelled; absent if it has none.
    @Nullable
    public Column column(String name) {
        Column column = Column.of(name);
        return column != null && columns().contains(column) ? column : null;
    }

    /// All columns that its files can have; those of customers can have others too.
    public List<Column> columns() {
        return Stream.concat(required().stream(), optional().stream()).toList();
    }

    public List<Column> required() {
        return switch (this) {
            case OWNERSHIP -> List.of(Column.CUSTOMER_ID, Column.PRODUCT);
            case CUSTOMERS -> List.of(Column.CUSTOMER_ID);
            case PRODUCTS -> List.of(Column.SKU, Column.PRODUCT);
            case CAMPAIGNS -> List.of(Column.CAMPAIGN_ID, Column.STARTS_ON);
            case TARGETS -> List.of(Column.CAMPAIGN_ID, Column.CUSTOMER_ID, Column.TARGETED_ON);
            case TOUCHES -> List.of(Column.CUSTOMER_ID, Column.TEAM, Column.TOUCHED_ON);
            case COSTS -> List.of(Column.INCURRED_ON, Column.AMOUNT);
            case SETTINGS -> List.of();
        };
    }

    public List<Column> optional() {
        return switch (this) {
            case OWNERSHIP ->
                List.of(
                        Column.STARTED_ON,
                        Column.ENDED_ON,
                        Column.KIND,
                        Column.MRR,
                        Column.AMOUNT,
                        Column.QUANTITY,
                        Column.PLAN,
                        Column.BUNDLE_ID,
                        Column.REPLACES,
                        Column.CAMPAIGN_ID,
                        Column.RECORD_ID);
            case CUSTOMERS ->
                List.of(
                        Column.NAME,
                        Column.EMPLOYEES,
                        Column.INDUSTRY,
                        Column.REGION,
                        Column.PLAN,
                        Column.CHANNEL,
                        Column.HEALTH_SCORE,
                        Column.USAGE_PERCENT,
                        Column.WEEKLY_ACTIVE,
                        Column.RENEWAL_ON,
                        Column.ONBOARDED_ON,
                        Column.ESCALATED_ON,
                        Column.CHURNED_ON,
                        Column.STATUS,
                        Column.EFFECTIVE_ON);
            case PRODUCTS ->
                List.of(
                        Column.WEIGHT,
                        Column.COUNTS,
                        Column.KIND,
                        Column.VALUE_MONTHS,
                        Column.LAUNCHED_ON,
                        Column.RETIRED_ON,
                        Column.FAMILY);
            case CAMPAIGNS ->
                List.of(Column.NAME, Column.PRODUCT, Column.ENDS_ON, Column.ATTRIBUTION_DAYS, Column.COST);
            case TARGETS -> List.of(Column.TRIALLED_ON, Column.HOLDOUT);
            case TOUCHES -> List.of(Column.PRODUCT);
            case COSTS -> List.of(Column.TEAM, Column.CAMPAIGN_ID, Column.NOTE);
            case SETTINGS -> List.of();
        };
    }

    /// The prefix of an object's decoded key, of a full extract's too.
    ///
    /// @throws BadFile if the key begins with none of them, naming those that are known, or is that of a full extract
    ///     of what is never extracted in full
    public static UploadPrefix ofKey(String key) throws BadFile {
        for (UploadPrefix prefix : values()) {
            if (key.startsWith(prefix.folder() + FULL) && !IN_FULL.contains(prefix)) {
                throw new BadFile("full extracts are read under "
                        + folders(IN_FULL).map(folder -> folder + FULL).collect(Collectors.joining(" and "))
                        + " only; put the file under " + prefix.folder());
            }
            if (key.startsWith(prefix.folder())) {
                return prefix;
            }
        }
        String written = key.substring(0, key.indexOf('/') + 1);
        throw new BadFile((written.isEmpty() ? "'" + key + "' has no prefix" : "unknown prefix " + written)
                + "; put the file under one of "
                + folders(EnumSet.allOf(UploadPrefix.class)).collect(Collectors.joining(", ")));
    }

    /// Whether the file under a key that [#ofKey] takes is a full extract: what it lacks is gone.
    public static boolean isFull(String key) {
        return folders(IN_FULL).anyMatch(folder -> key.startsWith(folder + FULL));
    }

    private static Stream<String> folders(Set<UploadPrefix> prefixes) {
        return prefixes.stream().map(UploadPrefix::folder);
    }
}
