package crosssell.local.command;

import static crosssell.local.command.AnswerText.money;
import static crosssell.local.command.AnswerText.percent;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.model.Percent;
import crosssell.report.MonthlyReport;
import java.nio.file.Path;
import java.time.LocalDate;

/// The headline of a report and where it is, in three lines.
final class ReportText {

    private ReportText() {}

    /// @param files the number of files: the page, the workbook and the tables as CSV
    /// @param figures with the keys `summary` and `revenue`, as the API gives them
    static String of(LocalDate asOf, Path folder, int files, JsonNode figures) {
        return """
                Cross-sell report of %s, as of %s: %s
                %s
                Open %s; beside it are cross-sell.xlsx and csv/ with %d tables""".formatted(
                        MonthlyReport.month(asOf),
                        asOf,
                        headline(figures.path("summary")),
                        moved(figures),
                        folder.resolve(MonthlyReport.PAGE),
                        files - 2);
    }

    private static String headline(JsonNode summary) {
        return summary.path("customers").asLong() == 0
                ? "no active customers"
                : "%s of %,d customers own two or more products"
                        .formatted(
                                percent(summary.path("crossSellRate").path("rate")),
                                summary.path("customers").asLong());
    }

    /// The change since the previous month's end.
    private static String moved(JsonNode figures) {
        JsonNode change = figures.path("summary").path("change").path("month");
        JsonNode rate = change.path("crossSellRate");
        JsonNode month = figures.path("revenue").path("month");
        return "Since %s: rate %s, MRR from %s to %s, with %s cross-sold"
                .formatted(
                        change.path("from").asText(),
                        rate.isNumber() ? Percent.points(rate.doubleValue()) + " points" : "-",
                        money(month.path("start")),
                        money(month.path("end")),
                        money(month.path("movements").path("crossSell")));
    }
}
