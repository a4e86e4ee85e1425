package crosssell.metrics.twin;

import crosssell.metrics.figure.Pace;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.statistics.Wilson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The curves over some starters: counts at risk are taken by a pass over everybody, on every day. Source:
/// docs/definitions.md, "Time to the second product".
final class TwinSurvival {

    private enum End {
        ADOPTED,
        CHURNED,
        WAITING
    }

    private record Wait(long days, End end) {}

    /// The Kaplan-Meier curve after the adoptions of one day.
    private record Step(
            long day,
            double waiting,
            @Nullable Double low,
            @Nullable Double high) {}

    private final List<Wait> waits = new ArrayList<>();

    TwinSurvival(List<TwinCustomer> starters) {
        for (TwinCustomer starter : starters) {
            LocalDate second = starter.secondProductOn();
            LocalDate churned = starter.churnDate();
            if (second != null) {
                waits.add(new Wait(daysSinceStart(starter, second), End.ADOPTED));
            } else if (churned != null) {
                waits.add(new Wait(daysSinceStart(starter, churned), End.CHURNED));
            } else {
                waits.add(new Wait(daysSinceStart(starter, starter.asOf()), End.WAITING));
            }
        }
    }

    private static long daysSinceStart(TwinCustomer starter, LocalDate date) {
        return ChronoUnit.DAYS.between(starter.start(), date);
    }

    TimeToSecondProduct figures(TwinBenchmarks benchmarks) {
        List<Long> adoptions = waits.stream()
                .filter(wait -> wait.end == End.ADOPTED)
                .map(Wait::days)
                .toList();
        List<TimeToSecondProduct.CurvePoint> curve = new ArrayList<>();
        for (int month = 0; month <= 60; month++) {
            int day = new BigDecimal("30.4375")
                    .multiply(BigDecimal.valueOf(month))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            Step step = new Step(0, 1, null, null);
            for (Step each : steps()) {
                if (each.day <= day) {
                    step = each;
                }
            }
            curve.add(new TimeToSecondProduct.CurvePoint(
                    month, day, atRisk(day), step.waiting, step.low, step.high, incidence(day)));
        }
        return new TimeToSecondProduct(
                waits.size(),
                adoptions.size(),
                median(adoptions),
                medianDays(),
                half(steps().stream().map(Step::low).toList()),
                half(steps().stream().map(Step::high).toList()),
                Pace.of(medianDays()),
                curve,
                benchmarks.ofMedianDays(medianDays(), waits.size()));
    }

    @Nullable
    Double medianDays() {
        return half(steps().stream().map(Step::waiting).toList());
    }

    long atRisk(long day) {
        return waits.stream().filter(wait -> wait.days >= day).count();
    }

    long adoptions(long day) {
        return ending(day, End.ADOPTED);
    }

    long adopters() {
        return waits.stream().filter(wait -> wait.end == End.ADOPTED).count();
    }

    private long ending(long day, End end) {
        return waits.stream()
                .filter(wait -> wait.days == day && wait.end == end)
                .count();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        double waiting = 1;
        double greenwood = 0;
        for (long day : days()) {
            double events = ending(day, End.ADOPTED);
            double atRisk = atRisk(day);
            if (events > 0) {
                waiting *= 1 - events / atRisk;
                greenwood += events / (atRisk * (atRisk - events));
                if (events == atRisk) {
                    steps.add(new Step(day, 0, null, null));
                } else {
                    double width = Wilson.Z * Math.sqrt(greenwood) / -Math.log(waiting);
                    steps.add(new Step(
                            day, waiting, Math.pow(waiting, Math.exp(width)), Math.pow(waiting, Math.exp(-width))));
                }
            }
        }
        return steps;
    }

    private double incidence(long until) {
        double incidence = 0;
        double neither = 1;
        for (long day : days()) {
            if (day <= until) {
                double adopted = ending(day, End.ADOPTED);
                double churned = ending(day, End.CHURNED);
                incidence += neither * adopted / atRisk(day);
                neither *= 1 - (adopted + churned) / atRisk(day);
            }
        }
        return incidence;
    }

    SortedSet<Long> days() {
        SortedSet<Long> days = new TreeSet<>();
        waits.forEach(wait -> days.add(wait.days));
        return days;
    }

    /// Where a curve over [#steps()] crosses one half, by R's rule: the first day below it or, if the curve stays at
    /// one half, the midpoint of that stretch; steps without a value are skipped.
    private @Nullable Double half(List<@Nullable Double> values) {
        List<Step> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            Double value = values.get(i);
            if (value == null || value >= 0.5 + 1e-9) {
                continue;
            }
            double day = steps.get(i).day;
            if (Math.abs(value - 0.5) < 1e-9) {
                for (int j = i + 1; j < steps.size(); j++) {
                    Double later = values.get(j);
                    if (later != null && later < value) {
                        return (day + steps.get(j).day) / 2;
                    }
                }
            }
            return day;
        }
        return null;
    }

    /// The middle one, or the mean of the middle two; null if there are none.
    static @Nullable Double median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int size = sorted.size();
        if (size == 0) {
            return null;
        }
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
    }
}
