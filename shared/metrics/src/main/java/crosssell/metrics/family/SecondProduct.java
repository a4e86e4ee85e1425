package crosssell.metrics.family;

import crosssell.metrics.figure.Comparison;
import crosssell.metrics.figure.Pace;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.figure.TimeToSecondProduct.CurvePoint;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.statistics.SurvivalCurve;
import crosssell.metrics.statistics.TimesToEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The outcome of one starter by now, and the days until then: adopted, else churned, else still waiting. Adoption
/// takes precedence over churn: a customer who left, came back and then bought has adopted.
///
/// Source: docs/definitions.md, "Time to the second product".
record SecondProduct(Outcome outcome, int days) {

    private static final int CURVE_MONTHS = 60;
    private static final double DAYS_A_MONTH = 30.4375;

    enum Outcome {
        ADOPTED,
        CHURNED,
        WAITING
    }

    static SecondProduct of(CustomerAsOf starter) {
        int start = starter.history().start();
        int second = starter.secondProductDay();
        if (second != Day.NEVER) {
            return new SecondProduct(Outcome.ADOPTED, second - start);
        }
        int churned = starter.churnDay();
        return churned != Day.NEVER
                ? new SecondProduct(Outcome.CHURNED, churned - start)
                : new SecondProduct(Outcome.WAITING, starter.day() - start);
    }

    void countIn(TimesToEvent times) {
        switch (outcome) {
            case ADOPTED -> times.adopted().add(days);
            case CHURNED -> times.churned().add(days);
            case WAITING -> times.waiting().add(days);
        }
    }

    /// @param benchmarks compares the median, over this number of starters, with its published range
    static TimeToSecondProduct figures(
            TimesToEvent times, BiFunction<@Nullable Double, Long, List<Comparison>> benchmarks) {
        SurvivalCurve curve = new SurvivalCurve(times);
        List<CurvePoint> points = new ArrayList<>();
        for (int month = 0; month <= CURVE_MONTHS; month++) {
            int day = (int) Math.ceil(DAYS_A_MONTH * month);
            SurvivalCurve.Step step = curve.at(day);
            points.add(new CurvePoint(
                    month, day, curve.atRisk(day), step.survival(), step.low(), step.high(), step.incidence()));
        }
        @Nullable Double median = curve.median();
        return new TimeToSecondProduct(
                times.total(),
                times.adopted().total(),
                times.adopted().median(),
                median,
                curve.medianLow(),
                curve.medianHigh(),
                Pace.of(median),
                points,
                benchmarks.apply(median, times.total()));
    }
}
