package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The differences between figures and those expected: each as a path with both values. Every expected field must be
/// there and every list in the same order; figures beyond those expected are welcome. Counts, words, `null` and money
/// are equal exactly, p-values to 1e-6 of themselves, other ratios to 1e-9 or 1e-12.
final class FigureDifferences {

    private static final Set<String> MONEY = Set.of(
            "mrr",
            "mrrMultiProduct",
            "mrrCrossSold",
            "start",
            "end",
            "oneTimeCrossSold",
            "new",
            "reactivation",
            "crossSell",
            "productReactivation",
            "upsell",
            "contraction",
            "productChurn",
            "churn");
    private static final Set<String> P_VALUES = Set.of("pValue", "qValue", "logRankP");

    private static final BigDecimal RELATIVE = new BigDecimal("1e-9");
    private static final BigDecimal RELATIVE_OF_P = new BigDecimal("1e-6");
    private static final BigDecimal ABSOLUTE = new BigDecimal("1e-12");

    private final List<String> found = new ArrayList<>();
    private int compared;

    private FigureDifferences() {}

    static FigureDifferences of(JsonNode expected, JsonNode figures) {
        FigureDifferences differences = new FigureDifferences();
        differences.compare("", "", expected, figures);
        return differences;
    }

    List<String> found() {
        return found;
    }

    /// The number of values compared.
    int compared() {
        return compared;
    }

    private void compare(String path, String name, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            expected.fieldNames()
                    .forEachRemaining(field -> compare(
                            path + (path.isEmpty() ? "" : ".") + field,
                            field,
                            expected.path(field),
                            actual.path(field)));
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(path + "[" + i + "]", name, expected.path(i), actual.path(i));
            }
        } else {
            compared++;
            if (!same(name, expected, actual)) {
                found.add(path + ": expected " + text(expected) + " but is " + text(actual));
            }
        }
    }

    private static boolean same(String name, JsonNode expected, JsonNode actual) {
        if (!expected.isNumber() || !actual.isNumber()) {
            return expected.equals(actual);
        }
        BigDecimal one = expected.decimalValue();
        BigDecimal other = actual.decimalValue();
        if ((expected.isIntegralNumber() && actual.isIntegralNumber()) || MONEY.contains(name)) {
            return one.compareTo(other) == 0;
        }
        BigDecimal allowed = P_VALUES.contains(name)
                ? RELATIVE_OF_P.multiply(one.abs())
                : RELATIVE.multiply(one.abs()).max(ABSOLUTE);
        return one.subtract(other).abs().compareTo(allowed) <= 0;
    }

    private static String text(JsonNode value) {
        return value instanceof MissingNode ? "absent" : value.toString();
    }
}
