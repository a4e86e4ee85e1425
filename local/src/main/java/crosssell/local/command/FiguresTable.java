package crosssell.local.command;

import static crosssell.local.command.AnswerText.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;

/// The main figures as text: the headline, the rate of each ARR tier, the matrix and the median time to a second
/// product.
final class FiguresTable {

    private FiguresTable() {}

    /// @param figures with the keys `asOf`, `summary`, `segments`, `matrix`, `velocity` and `quality` of `metrics
    /// --json`
    static String of(JsonNode figures) {
        StringBuilder text = new StringBuilder("As of " + figures.path("asOf").asText() + "\n\n");
        text.append("%-14s %10s %14s %18s%n".formatted("ARR tier", "customers", "multi-product", "cross-sell rate"));
        figures.path("segments")
                .path("arr_tier")
                .forEach(tier -> headline(text, tier.path("value").asText(), tier));
        headline(text, "all", figures.path("summary"));
        matrix(text.append('\n'), figures.path("matrix"));
        JsonNode median = figures.path("velocity").path("overall").path("medianDays");
        text.append("\nMedian time to a second product (Kaplan-Meier): ")
                .append(median.isNumber() ? "%s days".formatted(plain(median.asDouble())) : "not reached")
                .append(LackingText.of(figures.path("quality")));
        return text.toString();
    }

    private static void headline(StringBuilder text, String name, JsonNode headline) {
        text.append("%-14s %,10d %,14d %18s%n"
                .formatted(
                        name,
                        headline.path("customers").asLong(),
                        headline.path("multiProductCustomers").asLong(),
                        percent(headline.path("crossSellRate").path("rate"))));
    }

    private static void matrix(StringBuilder text, JsonNode matrix) {
        JsonNode products = matrix.path("products");
        int width =
                products.valueStream().mapToInt(p -> p.asText().length()).max().orElse(0);
        int column = Math.max(width, 7);
        text.append("Attach rate: of the owners of the row's product, those who also own the column's\n");
        text.append(" ".repeat(width))
                .append(products.valueStream()
                        .map(product -> padded(product.asText(), column))
                        .collect(Collectors.joining()))
                .append('\n');
        for (int row = 0; row < products.size(); row++) {
            text.append(("%-" + Math.max(1, width) + "s")
                            .formatted(products.path(row).asText()))
                    .append(matrix.path("attachRate")
                            .path(row)
                            .valueStream()
                            .map(rate -> padded(percent(rate), column))
                            .collect(Collectors.joining()))
                    .append('\n');
        }
    }

    private static String padded(String text, int width) {
        return " ".repeat(width + 2 - text.length()) + text;
    }

    private static String plain(double days) {
        return String.format(Locale.ROOT, days == Math.rint(days) ? "%.0f" : "%.1f", days);
    }
}
