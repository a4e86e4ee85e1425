package crosssell.metrics.family;

import crosssell.metrics.figure.Revenue;
import crosssell.metrics.figure.Revenue.Movements;
import crosssell.metrics.history.Bridge;
import crosssell.metrics.history.Movement;
import crosssell.metrics.model.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// The sum of the customers' bridges.
final class BridgeTally {

    private final Map<Movement, Long> movements = new EnumMap<>(Movement.class);
    private long start;
    private long end;
    private long oneTimeCrossSold;

    void add(Bridge bridge) {
        start = Math.addExact(start, bridge.start());
        end = Math.addExact(end, bridge.end());
        oneTimeCrossSold = Math.addExact(oneTimeCrossSold, bridge.oneTimeCrossSold());
        bridge.movements().forEach((why, mrr) -> movements.merge(why, mrr, Math::addExact));
    }

    void addAll(BridgeTally other) {
        start = Math.addExact(start, other.start);
        end = Math.addExact(end, other.end);
        oneTimeCrossSold = Math.addExact(oneTimeCrossSold, other.oneTimeCrossSold);
        other.movements.forEach((why, mrr) -> movements.merge(why, mrr, Math::addExact));
    }

    Revenue.Bridge figures(LocalDate from, LocalDate to) {
        long crossSell = sum(Movement.CROSS_SELL);
        long expansion = crossSell + sum(Movement.UPSELL) + sum(Movement.PRODUCT_REACTIVATION);
        return new Revenue.Bridge(
                from,
                to,
                new Money(start),
                movements(),
                new Money(end),
                HeadlineTally.ratio(crossSell, expansion),
                HeadlineTally.ratio(expansion, end),
                new Money(oneTimeCrossSold));
    }

    Movements movements() {
        return new Movements(
                new Money(sum(Movement.NEW)),
                new Money(sum(Movement.REACTIVATION)),
                new Money(sum(Movement.CROSS_SELL)),
                new Money(sum(Movement.PRODUCT_REACTIVATION)),
                new Money(sum(Movement.UPSELL)),
                new Money(sum(Movement.CONTRACTION)),
                new Money(sum(Movement.PRODUCT_CHURN)),
                new Money(sum(Movement.CHURN)));
    }

    private long sum(Movement why) {
        return movements.getOrDefault(why, 0L);
    }
}
