package crosssell.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The folder of the upload bucket that a file is put in: it says what one row of the file is.
///
/// Source: files, the table of prefixes.
public enum UploadPrefix {
    /// One row is a holding: a customer has a SKU.
    OWNERSHIP,
    /// One row is a customer, from a date on.
    CUSTOMERS,
    /// One row is a SKU and the product it belongs to.
    PRODUCTS,
    /// The whole file is one JSON document.
    SETTINGS;

    private static final Set<String> NOT_READ_YET =
            Set.of("campaigns/", "targets/", "touches/", "costs/", "ownership/full/");

    /// The prefix as keys begin with it: `ownership/`.
    public String folder() {
        return name().toLowerCase(Locale.ROOT) + "/";
    }

    List<Column> required() {
        return switch (this) {
            case OWNERSHIP -> List.of(Column.CUSTOMER_ID, Column.PRODUCT);
            case CUSTOMERS -> List.of(Column.CUSTOMER_ID);
            case PRODUCTS -> List.of(Column.SKU, Column.PRODUCT);
            case SETTINGS -> List.of();
        };
    }

    List<Column> optional() {
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
            case SETTINGS -> List.of();
        };
    }

    /// The prefix of an object's decoded key.
    ///
    /// @throws BadFile if the key begins with none of them, naming those that are known
    public static UploadPrefix ofKey(String key) throws BadFile {
        for (String later : NOT_READ_YET) {
            if (key.startsWith(later)) {
                throw new BadFile("files under " + later + " are not read yet; read are " + known());
            }
        }
        for (UploadPrefix prefix : values()) {
            if (key.startsWith(prefix.folder())) {
                return prefix;
            }
        }
        String written = key.substring(0, key.indexOf('/') + 1);
        throw new BadFile((written.isEmpty() ? "'" + key + "' has no prefix" : "unknown prefix " + written)
                + "; put the file under one of " + known());
    }

    private static String known() {
        return Arrays.stream(values()).map(UploadPrefix::folder).collect(Collectors.joining(", "));
    }
}
