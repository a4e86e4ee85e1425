package crosssell.metrics.twin;

import crosssell.metrics.figure.Revenue;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The bridge over one period. Source: docs/definitions.md, "Revenue bridge".
///
/// @param customers every known customer, as of `to`
record TwinRevenue(List<TwinCustomer> customers, LocalDate from, LocalDate to) {

    private enum Row {
        NEW,
        REACTIVATION,
        CROSS_SELL,
        PRODUCT_REACTIVATION,
        UPSELL,
        CONTRACTION,
        PRODUCT_CHURN,
        CHURN
    }

    Revenue.Bridge bridge() {
        Map<Row, BigDecimal> moved = moved();
        BigDecimal end = mrr(to);
        BigDecimal expansion = TwinHeadline.sum(
                List.of(of(moved, Row.CROSS_SELL), of(moved, Row.UPSELL), of(moved, Row.PRODUCT_REACTIVATION)));
        return new Revenue.Bridge(
                from,
                to,
                Money.of(mrr(from)),
                movements(),
                Money.of(end),
                TwinHeadline.share(of(moved, Row.CROSS_SELL), expansion),
                TwinHeadline.share(expansion, end),
                Money.of(oneTimeCrossSold()));
    }

    Revenue.Movements movements() {
        Map<Row, BigDecimal> moved = moved();
        return new Revenue.Movements(
                Money.of(of(moved, Row.NEW)),
                Money.of(of(moved, Row.REACTIVATION)),
                Money.of(of(moved, Row.CROSS_SELL)),
                Money.of(of(moved, Row.PRODUCT_REACTIVATION)),
                Money.of(of(moved, Row.UPSELL)),
                Money.of(of(moved, Row.CONTRACTION)),
                Money.of(of(moved, Row.PRODUCT_CHURN)),
                Money.of(of(moved, Row.CHURN)));
    }

    private static BigDecimal of(Map<Row, BigDecimal> moved, Row row) {
        return moved.getOrDefault(row, BigDecimal.ZERO);
    }

    private BigDecimal mrr(LocalDate date) {
        return TwinHeadline.of(customers.stream()
                        .map(customer -> customer.at(date))
                        .filter(TwinCustomer::isCustomer)
                        .toList())
                .mrr()
                .toBigDecimal();
    }

    static Set<ProductId> lines(TwinCustomer customer) {
        Set<ProductId> lines = new TreeSet<>();
        customer.acquiredProducts().forEach(product -> lines.add(customer.origin(product)));
        return lines;
    }

    private BigDecimal change(TwinCustomer customer, ProductId line) {
        return mrr(customer, line, to).subtract(mrr(customer, line, from));
    }

    private Map<Row, BigDecimal> moved() {
        Map<Row, BigDecimal> moved = new EnumMap<>(Row.class);
        for (TwinCustomer customer : customers) {
            for (ProductId line : lines(customer)) {
                BigDecimal change = change(customer, line);
                if (change.signum() != 0) {
                    moved.merge(row(customer, line, change), change, BigDecimal::add);
                }
            }
        }
        return moved;
    }

    private Row row(TwinCustomer customer, ProductId line, BigDecimal change) {
        boolean then = customer.at(from).isCustomer();
        boolean now = customer.isCustomer();
        if (!then) {
            return onceBefore(customer) ? Row.REACTIVATION : Row.NEW;
        }
        if (!now) {
            return Row.CHURN;
        }
        if (!held(customer, line, from)) {
            return customer.firstRowOn(line).isAfter(from) ? Row.CROSS_SELL : Row.PRODUCT_REACTIVATION;
        }
        if (!held(customer, line, to)) {
            return Row.PRODUCT_CHURN;
        }
        return change.signum() > 0 ? Row.UPSELL : Row.CONTRACTION;
    }

    /// Whether the customer was in C(t) on any earlier day: C(t) changes only where a row starts or ends or a customers
    /// row takes effect.
    private boolean onceBefore(TwinCustomer customer) {
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(1, 1, 1)));
        for (TwinRow row : customer.rows()) {
            days.add(row.startOrEver());
            if (row.end() != null) {
                days.add(row.end());
            }
        }
        for (CustomerRecord row : customer.facts().records()) {
            if (row.effectiveOn() != null) {
                days.add(row.effectiveOn());
            }
        }
        return days.stream()
                .anyMatch(day -> day.isBefore(from) && customer.at(day).isCustomer());
    }

    /// The rows of one line that are active at a date, as long as the customer is in C(t).
    private List<TwinRow> rows(TwinCustomer customer, ProductId line, LocalDate date) {
        TwinCustomer then = customer.at(date);
        return then.isCustomer()
                ? then.activeRows().stream()
                        .filter(row -> customer.origin(row.countedProduct()).equals(line))
                        .toList()
                : List.of();
    }

    private boolean held(TwinCustomer customer, ProductId line, LocalDate date) {
        return !rows(customer, line, date).isEmpty();
    }

    private BigDecimal mrr(TwinCustomer customer, ProductId line, LocalDate date) {
        return TwinHeadline.sum(rows(customer, line, date).stream()
                .map(row -> row.mrr() == null ? BigDecimal.ZERO : row.mrr())
                .toList());
    }

    private BigDecimal oneTimeCrossSold() {
        BigDecimal sum = BigDecimal.ZERO;
        for (TwinCustomer customer : customers) {
            for (ProductId line : lines(customer)) {
                sum = sum.add(oneTimeCrossSold(customer, line));
            }
        }
        return sum;
    }

    private BigDecimal oneTimeCrossSold(TwinCustomer customer, ProductId line) {
        if (customer.prospectByStatus() || customer.undated()) {
            return BigDecimal.ZERO;
        }
        return TwinHeadline.sum(customer.counted().stream()
                .filter(row -> row.kind() == Kind.ONE_TIME
                        && row.amount() != null
                        && Objects.requireNonNull(row.start()).isAfter(from)
                        && !customer.initial(row.countedProduct())
                        && customer.origin(row.countedProduct()).equals(line))
                .map(row -> Objects.requireNonNull(row.amount()))
                .toList());
    }

    /// The revenue won by cross-selling one line.
    BigDecimal won(TwinCustomer customer, ProductId line) {
        BigDecimal change = change(customer, line);
        BigDecimal recurring = change.signum() != 0 && row(customer, line, change) == Row.CROSS_SELL
                ? change.multiply(BigDecimal.valueOf(12))
                : BigDecimal.ZERO;
        return recurring.add(oneTimeCrossSold(customer, line));
    }
}
