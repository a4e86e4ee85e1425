package crosssell.files.row;

import crosssell.files.record.Header;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Status;
import crosssell.uploads.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of `customers/`.
final class CustomerParser implements RowParser {

    private static final long MAX_EMPLOYEES = 100_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Column> TEXTS =
            List.of(Column.NAME, Column.INDUSTRY, Column.REGION, Column.PLAN, Column.CHANNEL, Column.WEEKLY_ACTIVE);
    private static final List<Column> EVENTS = List.of(Column.RENEWAL_ON, Column.ESCALATED_ON);
    private static final List<Column> DATES = List.of(Column.RENEWAL_ON, Column.ONBOARDED_ON, Column.ESCALATED_ON);

    private final Header header;
    private final EnumWords<Status> statuses = new EnumWords<>(Status.class);

    CustomerParser(Header header) {
        this.header = header;
    }

    @Override
    public @Nullable Row parse(Cells cells) {
        String customer = cells.requiredId(Column.CUSTOMER_ID);
        LocalDate effectiveOn = cells.date(Column.EFFECTIVE_ON);
        LocalDate churnedOn = cells.date(Column.CHURNED_ON);
        Status status = cells.word(Column.STATUS, statuses);
        Long employees = cells.whole(Column.EMPLOYEES, 0, MAX_EMPLOYEES);
        BigDecimal healthScore = cells.decimal(Column.HEALTH_SCORE, BigDecimal.ZERO, HUNDRED);
        Map<String, String> attributes = attributes(cells);
        if (cells.isFaulty()) {
            return null;
        }
        return new Row.CustomerRow(
                new CustomerId(customer),
                new CustomerRecord(
                        effectiveOn, churnedOn, status, employees, healthScore, attributes, never(attributes)));
    }

    /// Where the file has the column, an empty cell means none.
    private Set<String> never(Map<String, String> attributes) {
        Set<String> never = new HashSet<>();
        for (Column column : EVENTS) {
            if (header.position(column) >= 0 && !attributes.containsKey(column.canonical())) {
                never.add(column.canonical());
            }
        }
        return never;
    }

    private Map<String, String> attributes(Cells cells) {
        Map<String, String> attributes = new HashMap<>();
        for (Column column : TEXTS) {
            putIfPresent(attributes, column.canonical(), cells.text(column));
        }
        for (Column column : DATES) {
            putIfPresent(attributes, column.canonical(), cells.date(column));
        }
        putIfPresent(
                attributes,
                Column.USAGE_PERCENT.canonical(),
                cells.decimal(Column.USAGE_PERCENT, BigDecimal.ZERO, HUNDRED));
        for (Header.Attribute attribute : header.attributes()) {
            putIfPresent(attributes, attribute.name(), cells.text(attribute.position()));
        }
        return attributes;
    }

    private static void putIfPresent(Map<String, String> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }
}
