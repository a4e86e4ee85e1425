package crosssell.metrics.explain;

import static crosssell.metrics.explain.Explanation.counted;
import static crosssell.metrics.explain.Explanation.excluded;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.Position.Active;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.function.Function;

/// Explanations of rates over C(t), by what its customers own.
///
/// Source: docs/definitions.md, "Headline figures" and "Pairs".
final class OwnedProducts {

    private OwnedProducts() {}

    static Explanation crossSell(CustomerAsOf customer) {
        return among(customer, position -> counted(position.multiProduct(), owns(customer, position)));
    }

    static Explanation earned(CustomerAsOf customer) {
        return among(customer, position -> counted(position.earned(), how(customer, position)));
    }

    static Explanation landBreadth(CustomerAsOf customer) {
        return among(customer, position -> counted(position.landed(), how(customer, position)));
    }

    private static String how(CustomerAsOf customer, Position position) {
        String owned = owns(customer, position);
        if (!position.multiProduct()) {
            return owned;
        }
        if (position.undated()) {
            return owned + ", but has a holding without a start, so that the order is not known";
        }
        if (position.landed()) {
            return owned + ", all of its initial order of "
                    + ReasonText.date(customer.history().start());
        }
        List<ProductLine> crossSold = position.products().stream()
                .filter(Active::crossSold)
                .map(Active::line)
                .toList();
        return owned + "; cross-sold: "
                + ReasonText.some(crossSold, line -> line.product() + " on " + ReasonText.date(line.acquired()));
    }

    static Explanation material(CustomerAsOf customer, Money least) {
        return among(
                customer,
                position -> counted(
                        position.material(least.tenThousandths()),
                        owns(customer, position) + (least.equals(Money.ZERO) ? "" : mrr(position, least))));
    }

    private static String mrr(Position position, Money least) {
        String each = ReasonText.some(
                position.products(),
                active ->
                        plain(new Money(active.mrr())) + " of " + active.line().product());
        return "; MRR " + each + ", where a material product has " + plain(least) + " or more";
    }

    private static String plain(Money money) {
        return money.toBigDecimal().toPlainString();
    }

    static Explanation depth(CustomerAsOf customer, int atLeast) {
        return among(customer, position -> {
            int products = position.products().size();
            return counted(products >= atLeast, owns(customer, position) + ": " + ReasonText.products(products));
        });
    }

    static Explanation penetration(CustomerAsOf customer, ProductId product) {
        return among(
                customer,
                position -> position.owns(product)
                        ? counted(true, "owns " + product + " on " + customer.asOf())
                        : counted(false, "does not own " + product + ": " + owns(customer, position)));
    }

    static Explanation attachRate(CustomerAsOf customer, ProductId base, ProductId other) {
        return among(customer, position -> {
            if (!position.owns(base)) {
                return excluded("does not own " + base + ": " + owns(customer, position));
            }
            boolean both = position.owns(other);
            return counted(both, "owns " + base + (both ? " and " : " but not ") + other + " on " + customer.asOf());
        });
    }

    private static String owns(CustomerAsOf customer, Position position) {
        return "owns " + ReasonText.owned(position) + " on " + customer.asOf();
    }

    private static Explanation among(CustomerAsOf customer, Function<Position, Explanation> explained) {
        Position position = customer.position();
        return position == null ? excluded(Absence.fromCustomers(customer)) : explained.apply(position);
    }
}
