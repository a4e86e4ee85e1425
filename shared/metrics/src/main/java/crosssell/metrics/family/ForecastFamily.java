package crosssell.metrics.family;

import crosssell.metrics.figure.Forecast;
import crosssell.metrics.figure.Forecast.Horizon;
import crosssell.metrics.figure.Forecast.Range;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.statistics.DayCounts;
import crosssell.metrics.statistics.TenureHazards;
import crosssell.metrics.statistics.TenureHazards.Adopters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// The number of customers expected to add a second product in 3, 6 and 12 months, from the hazards of the last 24
/// months at each customer's tenure, with an 80 % interval.
///
/// ```text
/// expected = sum over waiting customers of P(tenure, days until then)                              TenureHazards
/// interval = expected +- 1.2816 sqrt(f V), to whole customers outwards, within 0 and those waiting
/// f = max(1, n/(n-1) sum of (d_q - e_q)^2 / sum of d_q)
/// ```
///
/// V is the variance by chance plus the uncertainty of the hazards. f is how much more adoptions vary from quarter to
/// quarter than by chance: d_q is the number in the q-th of the last n <= 8 quarters, and e_q the number expected with
/// each band's rate the same in all of them (quasi-Poisson).
///
/// Example: 10 customers start today; of 4 who started 91 days ago, 3 adopted after 80 days and one left after 60. In
/// the next 90 days 5.24 of the 10 adopt, 2 to 9, and crossSellRate becomes (3 + 5.24) / 13.
///
/// Source: docs/definitions.md, "Forecast"; P. McCullagh, J. A. Nelder, Generalized Linear Models, 2nd ed. (1989), 6.2.
public final class ForecastFamily {

    /// The normal distribution's 90 % point.
    private static final double Z = 1.2815515655446004;

    /// The horizons, in months.
    public static final List<Integer> HORIZONS = List.of(3, 6, 12);
    private static final double LEVEL = 0.8;
    private static final int QUARTERS = 8;
    private static final int MONTHS_A_QUARTER = 3;

    private final LocalDate asOf;

    /// The bounds of the last quarters, the newest first: the q-th goes from day `cuts[q + 1]` to `cuts[q]`.
    private final int[] cuts = new int[QUARTERS + 1];

    private final long[][] days = new long[QUARTERS][TenureHazards.BANDS];
    private final long[][] adopted = new long[QUARTERS][TenureHazards.BANDS];
    private final long[][] churned = new long[QUARTERS][TenureHazards.BANDS];
    private final DayCounts waiting = new DayCounts();
    private final DayCounts waitingWithOne = new DayCounts();
    private long customers;
    private long multiProduct;

    public ForecastFamily(LocalDate asOf) {
        this.asOf = asOf;
        for (int q = 0; q <= QUARTERS; q++) {
            cuts[q] = Day.plusMonths(Day.of(asOf), -q * MONTHS_A_QUARTER);
        }
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Position position = customer.position();
        if (position != null) {
            customers++;
            multiProduct += position.multiProduct() ? 1 : 0;
        }
        if (!customer.starter()) {
            return;
        }
        SecondProduct second = SecondProduct.of(customer);
        int start = customer.history().start();
        for (int q = 0; q < QUARTERS; q++) {
            int from = Math.max(0, cuts[q + 1] - start);
            int to = Math.min(second.days(), cuts[q] - start);
            for (int band = 0; band < TenureHazards.BANDS; band++) {
                days[q][band] += TenureHazards.daysIn(band, from, to);
            }
            if (from < second.days() && second.days() == to) {
                int band = TenureHazards.band(to);
                switch (second.outcome()) {
                    case ADOPTED -> adopted[q][band]++;
                    case CHURNED -> churned[q][band]++;
                    case WAITING -> {}
                }
            }
        }
        if (second.outcome() == SecondProduct.Outcome.WAITING) {
            waiting.add(second.days());
            if (position != null && !position.multiProduct()) {
                waitingWithOne.add(second.days());
            }
        }
    }

    /// Counts all that `other` counted.
    public void merge(ForecastFamily other) {
        for (int q = 0; q < QUARTERS; q++) {
            addTo(days[q], other.days[q]);
            addTo(adopted[q], other.adopted[q]);
            addTo(churned[q], other.churned[q]);
        }
        waiting.addAll(other.waiting);
        waitingWithOne.addAll(other.waitingWithOne);
        customers += other.customers;
        multiProduct += other.multiProduct;
    }

    private static void addTo(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static long[] total(long[][] quarters) {
        long[] sums = new long[TenureHazards.BANDS];
        for (long[] quarter : quarters) {
            addTo(sums, quarter);
        }
        return sums;
    }

    public Forecast figures() {
        double excess = excess();
        List<Horizon> horizons = new ArrayList<>();
        for (int months : HORIZONS) {
            LocalDate until = asOf.plusMonths(months);
            horizons.add(new Horizon(
                    months,
                    until,
                    range(waiting, until, excess, 0, 1),
                    range(waitingWithOne, until, excess, multiProduct, customers)));
        }
        return new Forecast(waiting.total(), LEVEL, horizons, assumptions(excess));
    }

    /// (`before` + those of `among` who adopt) / `of`.
    private Range range(DayCounts among, LocalDate until, double excess, long before, long of) {
        int size = among.size();
        long[] experience = total(days);
        if (of == 0 || (size > 0 && LongStream.of(experience).sum() == 0)) {
            return Range.UNDEFINED;
        }
        if (size == 0) {
            double unchanged = (double) before / of;
            return new Range(unchanged, unchanged, unchanged);
        }
        Adopters adopters = new TenureHazards(experience, total(adopted), total(churned))
                .among(among, Day.of(until) - Day.of(asOf));
        double width = Z * Math.sqrt(excess * adopters.variance());
        return new Range(
                (before + adopters.expected()) / of,
                (before + Math.max(0, Math.floor(adopters.expected() - width))) / of,
                (before + Math.min(among.total(), Math.ceil(adopters.expected() + width))) / of);
    }

    /// f: 1 if fewer than two quarters have any experience, or nobody adopted in them.
    private double excess() {
        long[] experience = total(days);
        long[] events = total(adopted);
        double squares = 0;
        int quarters = 0;
        for (int q = 0; q < QUARTERS; q++) {
            double expected = 0;
            for (int band = 0; band < TenureHazards.BANDS; band++) {
                expected += days[q][band] == 0 ? 0 : (double) events[band] * days[q][band] / experience[band];
            }
            double difference = LongStream.of(adopted[q]).sum() - expected;
            squares += difference * difference;
            quarters += LongStream.of(days[q]).sum() > 0 ? 1 : 0;
        }
        long all = LongStream.of(events).sum();
        return all == 0 || quarters < 2 ? 1 : Math.max(1, squares / all * quarters / (quarters - 1));
    }

    private List<String> assumptions(double excess) {
        return List.of(
                "Customers of each tenure adopt and leave at the rates of that tenure from %s to %s, when %d adopted."
                        .formatted(
                                Day.date(cuts[QUARTERS]),
                                asOf,
                                LongStream.of(total(adopted)).sum()),
                String.format(
                        Locale.ROOT,
                        "Adoptions vary from quarter to quarter as they did then: %.2f times the variance expected by chance.",
                        excess),
                "Customers who leave do not come back.",
                "For crossSellRate: nobody joins, leaves or drops a product.");
    }
}
