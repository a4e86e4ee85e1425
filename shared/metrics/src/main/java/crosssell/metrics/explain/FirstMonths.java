package crosssell.metrics.explain;

import static crosssell.metrics.explain.Explanation.counted;
import static crosssell.metrics.explain.Explanation.excluded;

import crosssell.metrics.figure.Grain;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Horizon;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;

/// Explanations of rates over starters, by what they did in their first X months.
///
/// Source: docs/definitions.md, "Adoption within X months" and "Cohorts".
final class FirstMonths {

    private FirstMonths() {}

    static Explanation within(CustomerAsOf customer, int months) {
        return reached(
                customer,
                months,
                horizon -> horizon.stayed()
                        ? second(horizon, months)
                        : excluded("churned on " + ReasonText.date(customer.churnDay()) + ", less than "
                                + ReasonText.months(months) + " after its start on " + start(customer)));
    }

    static Explanation allStarters(CustomerAsOf customer, int months) {
        return reached(customer, months, horizon -> second(horizon, months));
    }

    static Explanation adopted(CustomerAsOf customer, String cohort, int months) {
        return ofCohort(customer, cohort, months, horizon -> second(horizon, months));
    }

    static Explanation retained(CustomerAsOf customer, String cohort, int months) {
        return ofCohort(
                customer,
                cohort,
                months,
                horizon -> counted(
                        horizon.retained(),
                        (horizon.retained() ? "was active on " : "was not active on ") + ReasonText.date(horizon.end())
                                + ", " + after(customer, months)));
    }

    private static Explanation second(Horizon horizon, int months) {
        CustomerAsOf starter = horizon.starter();
        if (horizon.adopted()) {
            return counted(
                    true,
                    "had its second product on " + ReasonText.date(starter.secondProductDay()) + ", within "
                            + ReasonText.months(months) + " of its start on " + start(starter));
        }
        String later = starter.secondProductDay() == Day.NEVER
                ? ""
                : ", but on " + ReasonText.date(starter.secondProductDay());
        return counted(
                false,
                "had no second product by " + ReasonText.date(horizon.end()) + ", " + after(starter, months) + later);
    }

    private static Explanation ofCohort(
            CustomerAsOf customer, String cohort, int months, Function<Horizon, Explanation> explained) {
        boolean among = customer.starter()
                && Arrays.stream(Grain.values())
                        .map(grain -> grain.cohort(
                                YearMonth.from(Day.date(customer.history().start()))))
                        .anyMatch(cohort::equals);
        return customer.starter() && !among
                ? excluded("started on " + start(customer) + ", not in " + cohort)
                : reached(customer, months, explained);
    }

    private static Explanation reached(CustomerAsOf customer, int months, Function<Horizon, Explanation> explained) {
        String absence = Absence.fromStarters(customer);
        if (absence != null) {
            return excluded(absence);
        }
        Horizon horizon = customer.after(months);
        return horizon.reached()
                ? explained.apply(horizon)
                : excluded("started on " + start(customer) + ", less than " + ReasonText.months(months) + " before "
                        + customer.asOf());
    }

    private static String after(CustomerAsOf customer, int months) {
        return ReasonText.months(months) + " after its start on " + start(customer);
    }

    private static String start(CustomerAsOf customer) {
        return ReasonText.date(customer.history().start());
    }
}
