package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.figure.Quality.Lacking;
import java.util.Locale;
import java.util.stream.Collectors;

/// What no uploaded row says, and what that does to the figures, for people.
final class LackingText {

    private LackingText() {}

    /// A line for each, with a line break before; empty if nothing is lacking.
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
                "No catalogue: every SKU counts as a product of its own, so that rates may be too high. Which SKUs are one"
                        + " product is said by a file with the columns sku and product: products=FILE";
            case MRR -> "No MRR: no holding in force has an amount, so that money is 0 or undefined in every figure.";
            case STARTS ->
                "No starts: no customer's start is known, so that earned rates, times and cohorts are undefined.";
        };
    }
}
