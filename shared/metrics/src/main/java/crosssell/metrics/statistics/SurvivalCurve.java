package crosssell.metrics.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Kaplan-Meier estimate of still waiting for the event, with 95 % limits, and the Aalen-Johansen cumulative
/// incidence of the event with churn as the competing event.
///
/// ```text
/// S(t)  = prod over event days i <= t of (1 - d_i / n_i)
/// V(t)  = sum of d_i / (n_i (n_i - d_i))                                     Greenwood
/// limits: S(t)^exp(+-z sqrt(V) / log S(t))                                    log-log transform
/// I(t)  = sum over days i <= t of d_i / n_i * prod over days j < i of (1 - (d_j + c_j) / n_j)
/// ```
///
/// with d events, c churns and n at risk (time >= day) on a day; events come before censorings on the same day. Limits
/// are undefined while S is 1 or 0. R: `survfit(Surv(time, status) ~ 1, conf.type = "log-log")`.
///
/// Example: events on days 5 and 10, two censored on day 40: S = 3/4 from day 5, 1/2 from day 10 on, median 10.
///
/// Source: E. L. Kaplan, P. Meier, JASA 53 (1958) 457-481; O. Aalen, S. Johansen, Scand. J. Statist. 5 (1978) 141-150;
/// docs/definitions.md, "Velocity".
public final class SurvivalCurve {

    private static final double HALF = 0.5;
    private static final double TOLERANCE = 1e-9;

    private final TimesToEvent times;
    private final List<Step> steps = new ArrayList<>();

    /// The curves from one day on.
    ///
    /// @param day first day on which they apply
    /// @param survival S
    /// @param low lower limit of S; null while S is 1 or 0
    /// @param high upper limit of S; null while S is 1 or 0
    /// @param incidence I
    public record Step(
            int day,
            double survival,
            @Nullable Double low,
            @Nullable Double high,
            double incidence) {}

    private static final Step ORIGIN = new Step(Integer.MIN_VALUE, 1, null, null, 0);

    /// The curves of `times`.
    public SurvivalCurve(TimesToEvent times) {
        this.times = times;
        DayCounts adopted = times.adopted();
        DayCounts churned = times.churned();
        DayCounts waiting = times.waiting();
        long atRisk = times.total();
        double survival = 1;
        double variance = 0;
        double untouched = 1;
        double incidence = 0;
        for (int a = 0, c = 0, w = 0; a < adopted.size() || c < churned.size(); ) {
            int day = Math.min(dayOf(adopted, a), dayOf(churned, c));
            for (; dayOf(waiting, w) < day; w++) {
                atRisk -= waiting.count(w);
            }
            long events = dayOf(adopted, a) == day ? adopted.count(a++) : 0;
            long churns = dayOf(churned, c) == day ? churned.count(c++) : 0;
            survival *= (double) (atRisk - events) / atRisk;
            variance += (double) events / ((double) atRisk * (atRisk - events));
            incidence += untouched * events / atRisk;
            untouched *= (double) (atRisk - events - churns) / atRisk;
            steps.add(step(day, survival, variance, incidence));
            atRisk -= events + churns;
        }
    }

    private static int dayOf(DayCounts counts, int i) {
        return i < counts.size() ? counts.day(i) : Integer.MAX_VALUE;
    }

    private static Step step(int day, double survival, double variance, double incidence) {
        if (survival == 1 || survival == 0) {
            return new Step(day, survival, null, null, incidence);
        }
        double spread = Wilson.Z * Math.sqrt(variance) / Math.log(survival);
        return new Step(
                day, survival, Math.pow(survival, Math.exp(-spread)), Math.pow(survival, Math.exp(spread)), incidence);
    }

    /// The curves on `day`.
    public Step at(int day) {
        Step last = ORIGIN;
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            last = step;
        }
        return last;
    }

    /// The number with a time of at least `day`.
    public long atRisk(int day) {
        return from(times.adopted(), day) + from(times.churned(), day) + from(times.waiting(), day);
    }

    private static long from(DayCounts counts, int day) {
        long sum = 0;
        for (int i = counts.size() - 1; i >= 0 && counts.day(i) >= day; i--) {
            sum += counts.count(i);
        }
        return sum;
    }

    /// The first day with S under 1/2; if S is 1/2 over an interval, its middle (R's rule); null if not reached.
    public @Nullable Double median() {
        return firstBelowHalf(Step::survival);
    }

    /// The same rule on the lower limit.
    public @Nullable Double medianLow() {
        return firstBelowHalf(Step::low);
    }

    /// The same rule on the upper limit.
    public @Nullable Double medianHigh() {
        return firstBelowHalf(Step::high);
    }

    private @Nullable Double firstBelowHalf(Curve curve) {
        Double flatSince = null;
        for (Step step : steps) {
            Double value = curve.at(step);
            if (value == null || value > HALF + TOLERANCE) {
                continue;
            }
            if (value < HALF - TOLERANCE) {
                return flatSince == null ? step.day() : (flatSince + step.day()) / 2;
            }
            if (flatSince == null) {
                flatSince = (double) step.day();
            }
        }
        return flatSince;
    }

    @FunctionalInterface
    private interface Curve {
        @Nullable
        Double at(Step step);
    }
}
