package crosssell.metrics.explain;

import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The phrases shared by the reasons.
final class ReasonText {

    /// The most names in a sentence: nobody reads more, and a customer may have a product in each of its rows.
    private static final int NAMED = 20;

    private ReasonText() {}

    /// `Core`, `Core and Analytics`, `Core, Analytics and Mobile`; only the first twenty if there are more.
    static String list(Collection<ProductId> products) {
        return list(products, ProductId::value);
    }

    static <T> String list(Collection<T> each, Function<T, String> name) {
        if (each.size() > NAMED) {
            return some(each, name);
        }
        List<String> names = each.stream().map(name).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// `Core on 2026-10-31, Analytics on 2026-10-31`, or the first twenty and how many more there are.
    static <T> String some(Collection<T> each, Function<T, String> name) {
        String named = each.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        return each.size() <= NAMED ? named : named + " and " + (each.size() - NAMED) + " more";
    }

    static String list(List<ProductLine> lines) {
        return list(lines.stream().map(ProductLine::product).toList());
    }

    /// `owns only Core`, `owns Core and Analytics`.
    static String owned(Position position) {
        return (position.multiProduct() ? "" : "only ")
                + list(position.products().stream()
                        .map(active -> active.line().product())
                        .toList());
    }

    static String date(int day) {
        return Day.date(day).toString();
    }

    static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String products(int count) {
        return count == 1 ? "1 product" : count + " products";
    }
}
