package crosssell.metrics.backtest;

import crosssell.metrics.family.ForecastFamily;
import crosssell.metrics.figure.Forecast;
import crosssell.metrics.figure.Forecast.Range;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The forecasts of one horizon, made as of the end of every quarter with only what was known then, compared with what
/// the same waiting customers did.
///
/// The first quarter is the one in which the first start is [#MONTHS_OF_HISTORY] months ago and there have been
/// [#ADOPTIONS] adoptions. Forecasts with overlapping horizons are not independent, so `held` over a few years says
/// little.
///
/// Source: docs/backtest.md, "Forecasts".
///
/// @param held forecasts whose interval contained the actual number / forecasts
/// @param expected mean of the expected numbers; null if there are no forecasts
/// @param actual mean of the actual numbers; null if there are no forecasts
/// @param absolutePercentageError mean of |expected - actual| / actual over forecasts with adopters; null if there are
///     none
public record ForecastBacktest(
        int months,
        Rate held,
        @Nullable Double expected,
        @Nullable Double actual,
        @Nullable Double absolutePercentageError,
        List<Replay> replays) {

    /// Months from the first start to the first forecast.
    public static final int MONTHS_OF_HISTORY = 12;

    /// The number of adoptions before the first forecast.
    public static final int ADOPTIONS = 5;

    private static final int MONTHS_A_QUARTER = 3;

    /// One forecast and what happened.
    ///
    /// @param waiting number of waiting customers
    /// @param actual number of these with a second product by `until`
    public record Replay(
            LocalDate asOf, LocalDate until, long waiting, double expected, double low, double high, long actual) {

        boolean held() {
            return low <= actual && actual <= high;
        }
    }

    /// One per horizon.
    ///
    /// @param asOf later facts are ignored
    public static List<ForecastBacktest> of(List<CustomerHistory> customers, LocalDate asOf) {
        SortedMap<Integer, List<Replay>> replays = new TreeMap<>();
        ForecastFamily.HORIZONS.forEach(months -> replays.put(months, new ArrayList<>()));
        for (LocalDate date : quarterEnds(customers, asOf)) {
            List<CustomerAsOf> then = customers.stream()
                    .map(customer -> new CustomerAsOf(customer, date))
                    .toList();
            long adopters = then.stream()
                    .filter(customer -> customer.starter() && customer.secondProductDay() != Day.NEVER)
                    .count();
            ForecastFamily family = new ForecastFamily(date);
            then.forEach(family::add);
            Forecast forecast = family.figures();
            for (Forecast.Horizon horizon : forecast.horizons()) {
                Range range = horizon.adopters();
                if (adopters >= ADOPTIONS
                        && forecast.waiting() > 0
                        && range.expected() != null
                        && range.low() != null
                        && range.high() != null
                        && !horizon.until().isAfter(asOf)) {
                    Objects.requireNonNull(replays.get(horizon.months()))
                            .add(new Replay(
                                    date,
                                    horizon.until(),
                                    forecast.waiting(),
                                    range.expected(),
                                    range.low(),
                                    range.high(),
                                    adopted(then, horizon.until())));
                }
            }
        }
        return replays.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<LocalDate> quarterEnds(List<CustomerHistory> customers, LocalDate asOf) {
        int first = customers.stream().mapToInt(CustomerHistory::start).min().orElse(Day.NEVER);
        if (first == Day.NEVER) {
            return List.of();
        }
        YearMonth month = YearMonth.from(Day.date(Day.plusMonths(first, MONTHS_OF_HISTORY)));
        month = month.plusMonths(Math.floorMod(-month.getMonthValue(), MONTHS_A_QUARTER));
        List<LocalDate> ends = new ArrayList<>();
        for (; month.atEndOfMonth().isBefore(asOf); month = month.plusMonths(MONTHS_A_QUARTER)) {
            ends.add(month.atEndOfMonth());
        }
        return ends;
    }

    /// The number of customers waiting then who had a second product by `until`.
    private static long adopted(List<CustomerAsOf> then, LocalDate until) {
        return then.stream()
                .filter(customer -> customer.starter()
                        && customer.secondProductDay() == Day.NEVER
                        && customer.churnDay() == Day.NEVER)
                .filter(customer -> new CustomerAsOf(customer.history(), until).secondProductDay() != Day.NEVER)
                .count();
    }

    private static ForecastBacktest of(int months, List<Replay> replays) {
        return new ForecastBacktest(
                months,
                Rate.of(replays.stream().filter(Replay::held).count(), replays.size()),
                mean(replays, Replay::expected),
                mean(replays, Replay::actual),
                mean(
                        replays.stream().filter(replay -> replay.actual > 0).toList(),
                        replay -> Math.abs(replay.expected - replay.actual) / replay.actual),
                replays);
    }

    private static @Nullable Double mean(List<Replay> replays, ToDoubleFunction<Replay> of) {
        return replays.isEmpty() ? null : replays.stream().mapToDouble(of).sum() / replays.size();
    }
}
