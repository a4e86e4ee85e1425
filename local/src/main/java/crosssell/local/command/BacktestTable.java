package crosssell.local.command;

import crosssell.metrics.backtest.Backtest;
import crosssell.metrics.backtest.RankingBacktest;
import crosssell.metrics.backtest.RankingBacktest.Score;
import crosssell.metrics.model.Percent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A backtest as text.
final class BacktestTable {

    private BacktestTable() {}

    static String of(Backtest backtest) {
        StringBuilder text = new StringBuilder("As of " + backtest.asOf() + "\n\n");
        text.append("Customers adding a second product: forecast at each quarter's end, and actual\n")
                .append(row("months", "forecasts", "80 % interval held", "expected", "actual", "mean error"));
        backtest.forecasts()
                .forEach(each -> text.append(row(
                        each.months(),
                        each.held().denominator(),
                        percent(each.held().rate()),
                        decimal(each.expected()),
                        decimal(each.actual()),
                        percent(each.absolutePercentageError()))));
        text.append("\nNext product: gaps ranked a year before, and those that customers acquired in that year\n")
                .append(ranking("ranked as of", "by", "customers", "MAP@3", "hit@1", "hit@3"));
        backtest.rankings().forEach(year -> rankings(text, year.asOf(), year.scores()));
        rankings(text, "all", RankingBacktest.overall(backtest.rankings()));
        return text.toString().stripTrailing();
    }

    private static void rankings(StringBuilder text, Object when, List<Score> scores) {
        for (Score score : scores) {
            text.append(ranking(
                    when,
                    score.ranking().toString().toLowerCase(Locale.ROOT),
                    score.hitAt1().denominator(),
                    String.format(Locale.ROOT, "%.3f", score.meanAveragePrecision()),
                    percent(score.hitAt1().rate()),
                    percent(score.hitAt3().rate())));
        }
    }

    private static String ranking(Object... cells) {
        return "%-12s %-12s %9s %6s %8s %8s%n".formatted(cells);
    }

    private static String row(Object... cells) {
        return "%6s %10s %19s %9s %7s %11s%n".formatted(cells);
    }

    private static String percent(@Nullable Double rate) {
        return rate == null ? "-" : Percent.of(rate);
    }

    private static String decimal(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
