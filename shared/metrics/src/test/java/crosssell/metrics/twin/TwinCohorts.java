package crosssell.metrics.twin;

import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.Cohorts;
import crosssell.metrics.figure.EarlyAdoption;
import crosssell.metrics.figure.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Adoption within X months, and cohorts. Source: docs/definitions.md, "Adoption within X months" and "Cohorts".
final class TwinCohorts {

    private TwinCohorts() {}

    static EarlyAdoption within(int months, List<TwinCustomer> starters) {
        List<TwinCustomer> reached = reached(months, starters);
        List<TwinCustomer> stayed = reached.stream()
                .filter(each -> {
                    LocalDate churned = each.churnDate();
                    return churned == null || !churned.isBefore(each.start().plusMonths(months));
                })
                .toList();
        return new EarlyAdoption(
                months,
                Rate.of(adopted(months, stayed), stayed.size()),
                Rate.of(adopted(months, reached), reached.size()));
    }

    static Cohorts of(List<TwinCustomer> starters) {
        return new Cohorts(
                cohorts(starters, start -> "%04d".formatted(start.getYear())),
                cohorts(starters, start -> "%04d-Q%d".formatted(start.getYear(), (start.getMonthValue() + 2) / 3)),
                cohorts(starters, start -> YearMonth.from(start).toString()));
    }

    private static List<Cohort> cohorts(List<TwinCustomer> starters, Function<LocalDate, String> label) {
        TreeMap<String, List<TwinCustomer>> byLabel = new TreeMap<>();
        for (TwinCustomer starter : starters) {
            byLabel.computeIfAbsent(label.apply(starter.start()), name -> new ArrayList<>())
                    .add(starter);
        }
        List<Cohort> cohorts = new ArrayList<>();
        byLabel.forEach((name, members) -> {
            List<Cohort.Cell> cells = new ArrayList<>();
            for (int months = 1; months <= 36; months++) {
                List<TwinCustomer> eligible = reached(months, members);
                cells.add(new Cohort.Cell(
                        months,
                        Rate.of(adopted(months, eligible), eligible.size()),
                        Rate.of(retained(months, eligible), eligible.size()),
                        eligible.size() == members.size()));
            }
            cohorts.add(new Cohort(name, members.size(), new TwinSurvival(members).medianDays(), cells));
        });
        return cohorts;
    }

    private static List<TwinCustomer> reached(int months, List<TwinCustomer> starters) {
        return starters.stream()
                .filter(each -> !each.start().plusMonths(months).isAfter(each.asOf()))
                .toList();
    }

    private static long adopted(int months, List<TwinCustomer> starters) {
        return starters.stream()
                .filter(each -> notAfter(each.secondProductOn(), each.start().plusMonths(months)))
                .count();
    }

    /// Active as in C(t), t = the end of month X: a prospect at that date was not retained.
    private static long retained(int months, List<TwinCustomer> starters) {
        return starters.stream()
                .filter(each -> each.at(each.start().plusMonths(months)).isCustomer())
                .count();
    }

    private static boolean notAfter(@Nullable LocalDate date, LocalDate limit) {
        return date != null && !date.isAfter(limit);
    }
}
