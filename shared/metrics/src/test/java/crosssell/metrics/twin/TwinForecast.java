package crosssell.metrics.twin;

import crosssell.metrics.figure.Forecast;
import crosssell.metrics.figure.Forecast.Horizon;
import crosssell.metrics.figure.Forecast.Range;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The forecast, one customer-day at a time: hazards from every day that anybody waited, probabilities from one day to
/// the next, derivatives by difference. Source: docs/definitions.md, "Forecast".
final class TwinForecast {

    private static final int[] LAST_DAYS = {91, 183, 365, 730};
    private static final int BANDS = LAST_DAYS.length + 1;

    private final List<TwinCustomer> starters;
    private final List<TwinCustomer> customers;
    private final LocalDate asOf;
    private final double[][] days = new double[8][BANDS];
    private final double[][] adopted = new double[8][BANDS];
    private final double[][] churned = new double[8][BANDS];

    /// @param customers C(t)
    TwinForecast(List<TwinCustomer> starters, List<TwinCustomer> customers, LocalDate asOf) {
        this.starters = starters;
        this.customers = customers;
        this.asOf = asOf;
        starters.forEach(this::live);
    }

    private void live(TwinCustomer starter) {
        LocalDate second = starter.secondProductOn();
        LocalDate end = second != null ? second : starter.churnDate();
        LocalDate last = end != null ? end : asOf;
        for (LocalDate date = starter.start().plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            for (int q = 0; q < 8; q++) {
                if (date.isAfter(asOf.minusMonths(3L * q + 3)) && !date.isAfter(asOf.minusMonths(3L * q))) {
                    int band = band(ChronoUnit.DAYS.between(starter.start(), date));
                    days[q][band]++;
                    if (date.equals(end)) {
                        (second != null ? adopted : churned)[q][band]++;
                    }
                }
            }
        }
    }

    private static int band(long tenure) {
        int band = 0;
        while (band < LAST_DAYS.length && tenure > LAST_DAYS[band]) {
            band++;
        }
        return band;
    }

    Forecast figures() {
        List<TwinCustomer> waiting = starters.stream()
                .filter(starter -> starter.secondProductOn() == null && starter.churnDate() == null)
                .toList();
        List<TwinCustomer> waitingWithOne = waiting.stream()
                .filter(starter -> starter.activeProducts().size() == 1)
                .toList();
        long multi = customers.stream()
                .filter(customer -> customer.activeProducts().size() > 1)
                .count();
        List<Horizon> horizons = new ArrayList<>();
        for (int months : new int[] {3, 6, 12}) {
            LocalDate until = asOf.plusMonths(months);
            Range rate = range(waitingWithOne, until);
            horizons.add(new Horizon(
                    months,
                    until,
                    range(waiting, until),
                    customers.isEmpty() || rate.expected() == null || rate.low() == null || rate.high() == null
                            ? Range.UNDEFINED
                            : new Range(
                                    (multi + rate.expected()) / customers.size(),
                                    (multi + rate.low()) / customers.size(),
                                    (multi + rate.high()) / customers.size())));
        }
        return new Forecast(
                waiting.size(),
                0.8,
                horizons,
                List.of(
                        "Customers of each tenure adopt and leave at the rates of that tenure from "
                                + asOf.minusMonths(24) + " to " + asOf + ", when " + (long) sum(total(adopted))
                                + " adopted.",
                        "Adoptions vary from quarter to quarter as they did then: "
                                + String.format(Locale.ROOT, "%.2f", excess())
                                + " times the variance expected by chance.",
                        "Customers who leave do not come back.",
                        "For crossSellRate: nobody joins, leaves or drops a product."));
    }

    private Range range(List<TwinCustomer> among, LocalDate until) {
        if (among.isEmpty()) {
            return new Range(0.0, 0.0, 0.0);
        }
        if (sum(total(days)) == 0) {
            return Range.UNDEFINED;
        }
        double[] adoption = hazards(total(adopted));
        double[] churn = hazards(total(churned));
        double expected = expected(among, until, adoption, churn);
        double variance = among.stream()
                .mapToDouble(each -> expected(List.of(each), until, adoption, churn))
                .map(p -> p * (1 - p))
                .sum();
        for (boolean ofAdoption : new boolean[] {true, false}) {
            double[] hazards = ofAdoption ? adoption : churn;
            double[] events = total(ofAdoption ? adopted : churned);
            for (int b = 0; b < BANDS; b++) {
                double rate = hazards[b];
                double step = rate / 1000;
                hazards[b] = rate + step;
                double above = expected(among, until, adoption, churn);
                hazards[b] = rate - step;
                double below = expected(among, until, adoption, churn);
                hazards[b] = rate;
                variance += Math.pow((above - below) / (2 * step), 2) * rate / (total(days)[b] + 1 / overall(events));
            }
        }
        double width = 1.2815515655446004 * Math.sqrt(variance * excess());
        return new Range(
                expected,
                Math.max(0, Math.floor(expected - width)),
                Math.min(among.size(), Math.ceil(expected + width)));
    }

    private double overall(double[] events) {
        return (sum(events) + 0.5) / sum(total(days));
    }

    private double[] hazards(double[] events) {
        double[] hazards = new double[BANDS];
        for (int b = 0; b < BANDS; b++) {
            hazards[b] = (events[b] + 1) / (total(days)[b] + 1 / overall(events));
        }
        return hazards;
    }

    private double expected(List<TwinCustomer> among, LocalDate until, double[] adoption, double[] churn) {
        double expected = 0;
        for (TwinCustomer customer : among) {
            double still = 1;
            for (LocalDate date = asOf.plusDays(1); !date.isAfter(until); date = date.plusDays(1)) {
                int band = band(ChronoUnit.DAYS.between(customer.start(), date));
                double stays = Math.exp(-adoption[band] - churn[band]);
                expected += still * (1 - stays) * adoption[band] / (adoption[band] + churn[band]);
                still *= stays;
            }
        }
        return expected;
    }

    private double excess() {
        double squares = 0;
        int quarters = 0;
        for (int q = 0; q < 8; q++) {
            double expected = 0;
            for (int b = 0; b < BANDS; b++) {
                if (days[q][b] > 0) {
                    expected += days[q][b] * total(adopted)[b] / total(days)[b];
                }
            }
            squares += Math.pow(sum(adopted[q]) - expected, 2);
            quarters += sum(days[q]) > 0 ? 1 : 0;
        }
        double events = sum(total(adopted));
        return events == 0 || quarters < 2 ? 1 : Math.max(1, squares / events * quarters / (quarters - 1));
    }

    private static double[] total(double[][] quarters) {
        double[] total = new double[BANDS];
        for (double[] quarter : quarters) {
            for (int b = 0; b < BANDS; b++) {
                total[b] += quarter[b];
            }
        }
        return total;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
