package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.figure.Quality.Lacking;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the uploaded rows lack, and what that does to the figures, as text.
final class LackingText {

    private LackingText() {}

    /// A line for each, preceded by a line break; empty if nothing is missing.
    ///
    /// @param quality data of `/v1/quality`
    static String of(JsonNode quality) {
        return quality.path("lacking")
                .valueStream()
                .map(lacking -> Lacking.valueOf(lacking.asText().toUpperCase(Locale.ROOT)))
                .map(lacking -> "\n" + sentence(lacking))
                .collect(Collectors.joining());
    }

    private static String sentence(Lacking lacking) {
        return switch (lacking) {
            case CATALOGUE ->
                "No catalogue: every SKU counts as a separate product, so rates may be too high. Add a file with the columns sku"
                        + " and product, which says which product each SKU belongs to: products=FILE";
            case MRR -> "No MRR: no holding in force has an amount, so money is 0 or undefined in every figure.";
            case STARTS -> "No starts: no customer's start is known, so earned rates, times and cohorts are undefined.";
        };
    }
}
