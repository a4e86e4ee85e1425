package crosssell.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The unit of a figure in a spreadsheet. JSON has no units, so the unit follows from the number's name and its
/// neighbours: the ends of an interval have the unit of its middle. The figures do not name the currency of an amount.
enum Unit {
    SHARE("0.00%"),
    MONEY("#,##0.00"),
    OTHER("General");

    private static final Set<String> SHARES = Set.of(
            "rate",
            "share",
            "mrrShare",
            "mrrMultiProductShare",
            "mrrCrossSoldShare",
            "crossSellShareOfExpansion",
            "expansionShareOfMrr",
            "relativeChurnReduction",
            "crossSellRate",
            "earnedCrossSellRate",
            "baseRate",
            "ownerRate",
            "support",
            "probability",
            "incidence",
            "level",
            "grr",
            "nrr",
            "change",
            "rateEffect",
            "mixEffect",
            "weightFrom",
            "weightTo",
            "rateFrom",
            "rateTo");

    private static final Set<String> AMOUNTS = Set.of(
            "mrr",
            "mrrMultiProduct",
            "mrrCrossSold",
            "arr",
            "arpa",
            "ltv",
            "arpaSingle",
            "arpaMulti",
            "ltvSingle",
            "ltvMulti",
            "valuation",
            "valueLow",
            "valueHigh",
            "potential",
            "revenue",
            "recurring",
            "oneTime",
            "oneTimeCrossSold",
            "cost",
            "start",
            "end",
            "new",
            "reactivation",
            "crossSell",
            "productReactivation",
            "upsell",
            "contraction",
            "productChurn",
            "churn");

    /// The names of the middle of an interval.
    private static final List<String> MIDDLES = List.of("rate", "value", "probability", "expected", "waiting");

    private final String format;

    Unit(String format) {
        this.format = format;
    }

    /// The number format of a spreadsheet.
    String format() {
        return format;
    }

    /// The number of characters that a value takes when shown. A number that is neither a share nor an amount is shown
    /// with as many digits as its column has room for.
    int width(String text) {
        int whole = text.contains(".") ? text.indexOf('.') : text.length();
        return switch (this) {
            case SHARE -> "-100.00%".length();
            case MONEY -> whole + whole / 3 + ".00".length();
            case OTHER -> text.length();
        };
    }

    /// @param name of the number, as the tables have it: `crossSellRate.rate`
    /// @param beside the text of another figure beside it, by its whole name; absent if there is none
    static Unit of(String name, Function<String, @Nullable String> beside) {
        String within = name.substring(0, name.lastIndexOf('.') + 1);
        String last = name.substring(within.length());
        return switch (last) {
            case "low", "high" -> ofEnd(within, beside);
            case "value" -> within.isEmpty() ? MONEY : SHARE;
            case "expected", "from", "to" -> within.endsWith("crossSellRate.") ? SHARE : OTHER;
            case "waiting" -> beside.apply(within + "atRisk") == null ? OTHER : SHARE;
            case "single", "multi" -> within.endsWith("arpa.") ? MONEY : OTHER;
            default -> SHARES.contains(last) ? SHARE : AMOUNTS.contains(last) ? MONEY : OTHER;
        };
    }

    private static Unit ofEnd(String within, Function<String, @Nullable String> beside) {
        String metric = beside.apply(within + "metric");
        if (metric != null) {
            return metric.endsWith("Rate") ? SHARE : OTHER;
        }
        return MIDDLES.stream()
                .filter(middle -> beside.apply(within + middle) != null)
                .findFirst()
                .map(middle -> of(within + middle, beside))
                .orElse(OTHER);
    }
}
