package crosssell.recompute;

import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.model.Percent;
import crosssell.report.MonthlyReport;
import crosssell.store.summary.Run;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The announcement of a month's report.
///
/// @param subject one line of ASCII
public record ReportMessage(String subject, String text) {

    static ReportMessage of(Run run, Summary summary) {
        String month = MonthlyReport.month(run.asOf());
        return new ReportMessage("Cross-sell report, " + month, """
                The cross-sell report of %s is there.

                %s
                %s
                """.formatted(
                month, headline(summary.headline().crossSellRate()), changes(summary.change())).stripTrailing());
    }

    private static String headline(Rate rate) {
        return rate.rate() == null
                ? "There are no active customers."
                : "%s of customers own two or more products (%,d of %,d; 95 %%: %s to %s)."
                        .formatted(
                                percent(rate.rate()),
                                rate.numerator(),
                                rate.denominator(),
                                percent(rate.low()),
                                percent(rate.high()));
    }

    private static String changes(Summary.Changes changes) {
        return Stream.of(changes.month(), changes.year())
                .filter(change -> change.crossSellRate() != null)
                .map(change -> "%s points since %s.".formatted(Percent.points(change.crossSellRate()), change.from()))
                .collect(Collectors.joining("\n"));
    }

    private static String percent(@Nullable Double fraction) {
        return fraction == null ? "-" : Percent.of(fraction);
    }
}
