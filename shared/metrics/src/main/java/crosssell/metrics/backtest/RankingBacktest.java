package crosssell.metrics.backtest;

import crosssell.metrics.Calculation;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.whitespace.Assortment;
import crosssell.metrics.whitespace.Whitespace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well rankings of next products, made with only what was known a year earlier, predict what customers acquired in
/// that year.
///
/// Customers are scored if they were in C(t0) and acquired, after t0 and by `until`, a product that was a gap of theirs
/// at t0; a product that replaces another is not an acquisition. Per customer, with R such products,
///
/// ```text
/// average precision at 3 = 1/min(R, 3) sum over k = 1..3 of (the k-th is acquired) (acquired among the first k) / k
/// ```
///
/// Example: Desk and Mail were acquired, the ranking was Desk, Vault, Mail: (1 + 2/3) / 2 = 5/6.
///
/// Source: docs/backtest.md, "Rankings"; C. D. Manning, P. Raghavan, H. Schuetze, Introduction to Information Retrieval
/// (2008), 8.4.
///
/// @param asOf t0, the date of the ranking
/// @param until a year after t0
/// @param customers number of customers scored
/// @param scores one per ranking
public record RankingBacktest(LocalDate asOf, LocalDate until, long customers, List<Score> scores) {

    private static final int LENGTH = 3;

    /// Months from the first start to the first ranking: a year of entries, and a year to see what follows them.
    private static final int MONTHS_OF_HISTORY = 24;

    /// How well one ranking did.
    ///
    /// @param meanAveragePrecision mean average precision at 3
    /// @param hitAt1 customers who acquired the first product of the ranking / customers scored
    /// @param hitAt3 customers who acquired at least one of the first three / customers scored
    public record Score(Ranking ranking, double meanAveragePrecision, Rate hitAt1, Rate hitAt3) {

        private Score and(Score other) {
            long ours = hitAt1.denominator();
            long theirs = other.hitAt1.denominator();
            return new Score(
                    ranking,
                    (meanAveragePrecision * ours + other.meanAveragePrecision * theirs) / (ours + theirs),
                    Rate.of(hitAt1.numerator() + other.hitAt1.numerator(), ours + theirs),
                    Rate.of(hitAt3.numerator() + other.hitAt3.numerator(), ours + theirs));
        }
    }

    /// One backtest per year back from the calculation's date as long as there is enough history, the newest first,
    /// without those that score no customer.
    public static List<RankingBacktest> of(List<CustomerHistory> customers, Calculation calculation) {
        int first = customers.stream().mapToInt(CustomerHistory::start).min().orElse(Day.NEVER);
        List<RankingBacktest> backtests = new ArrayList<>();
        LocalDate until = calculation.asOf();
        LocalDate date = Day.yearBefore(until);
        while (first < Day.NEVER && Day.plusMonths(first, MONTHS_OF_HISTORY) <= Day.of(date)) {
            RankingBacktest backtest = of(customers, calculation, date, until);
            if (backtest.customers > 0) {
                backtests.add(backtest);
            }
            until = date;
            date = Day.yearBefore(until);
        }
        return backtests;
    }

    /// The scores of all customers of all `years`; none if there is no year.
    public static List<Score> overall(List<RankingBacktest> years) {
        Map<Ranking, Score> overall = new EnumMap<>(Ranking.class);
        for (RankingBacktest year : years) {
            year.scores.forEach(score -> overall.merge(score.ranking(), score, Score::and));
        }
        return List.copyOf(overall.values());
    }

    private static RankingBacktest of(
            List<CustomerHistory> histories, Calculation calculation, LocalDate date, LocalDate until) {
        List<CustomerAsOf> then = histories.stream()
                .map(history -> new CustomerAsOf(history, date))
                .toList();
        Assortment assortment = new Assortment(calculation.catalogue());
        Rankings rankings = new Rankings(then, calculation.settings().bands(), assortment);
        Whitespace whitespace = new Whitespace(assortment, date);
        Map<Ranking, Sum> sums = new EnumMap<>(Ranking.class);
        long scored = 0;
        for (CustomerAsOf customer : then) {
            if (customer.position() == null) {
                continue;
            }
            List<ProductId> gaps = whitespace.gaps(customer, rankings.products());
            Set<ProductId> acquired = acquired(customer, Day.of(until));
            acquired.retainAll(gaps);
            if (!acquired.isEmpty()) {
                scored++;
                String size = Dimensions.size(
                        customer.history(),
                        customer.day(),
                        calculation.settings().bands());
                for (Ranking ranking : Ranking.values()) {
                    sums.computeIfAbsent(ranking, r -> new Sum())
                            .add(rankings.of(ranking, customer, size, gaps), acquired);
                }
            }
        }
        long customers = scored;
        return new RankingBacktest(
                date,
                until,
                customers,
                sums.entrySet().stream()
                        .map(entry -> entry.getValue().score(entry.getKey(), customers))
                        .toList());
    }

    /// The products the customer first acquired after its date, by `until`.
    private static Set<ProductId> acquired(CustomerAsOf customer, int until) {
        Set<ProductId> acquired = new HashSet<>();
        customer.history().lines().stream()
                .filter(line -> line.acquired() > customer.day() && line.firstStart() <= until)
                .forEach(line -> acquired.add(line.product()));
        return acquired;
    }

    /// The scores of one ranking so far.
    private static final class Sum {
        private double averagePrecision;
        private long first;
        private long any;

        void add(List<ProductId> ranked, Set<ProductId> acquired) {
            int hits = 0;
            double precision = 0;
            for (int k = 0; k < Math.min(LENGTH, ranked.size()); k++) {
                if (acquired.contains(ranked.get(k))) {
                    hits++;
                    precision += (double) hits / (k + 1);
                    first += k == 0 ? 1 : 0;
                }
            }
            averagePrecision += precision / Math.min(LENGTH, acquired.size());
            any += hits > 0 ? 1 : 0;
        }

        Score score(Ranking ranking, long customers) {
            return new Score(ranking, averagePrecision / customers, Rate.of(first, customers), Rate.of(any, customers));
        }
    }
}
