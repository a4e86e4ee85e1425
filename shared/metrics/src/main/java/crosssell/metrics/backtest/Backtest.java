package crosssell.metrics.backtest;

import crosssell.metrics.Calculation;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.model.CustomerFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// How well forecasts and rankings would have done in the past.
///
/// @param forecasts one per horizon
/// @param rankings one per year, the newest first
public record Backtest(LocalDate asOf, List<ForecastBacktest> forecasts, List<RankingBacktest> rankings) {

    /// The backtest over the past of `customers` up to the calculation's date.
    public static Backtest of(Calculation calculation, Collection<CustomerFacts> customers) {
        Counting counting = new Counting(calculation.settings(), calculation.catalogue());
        List<CustomerHistory> histories = customers.stream()
                .map(facts -> new CustomerHistory(facts, counting))
                .toList();
        return new Backtest(
                calculation.asOf(),
                ForecastBacktest.of(histories, calculation.asOf()),
                RankingBacktest.of(histories, calculation));
    }
}
