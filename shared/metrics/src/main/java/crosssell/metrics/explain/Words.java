package crosssell.metrics.explain;

import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Words that several reasons are made of.
final class Words {

    private Words() {}

    /// `Core`, `Core and Analytics`, `Core, Analytics and Mobile`.
    static String list(Collection<ProductId> products) {
        return list(products, ProductId::value);
    }

    static <T> String list(Collection<T> each, Function<T, String> name) {
        List<String> names = each.stream().map(name).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
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
