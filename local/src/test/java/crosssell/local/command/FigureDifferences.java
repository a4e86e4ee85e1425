package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where figures are not those expected: each place as a path with both values. Of the expected sections only
/// those are looked at that the figures have; in them every field must be on both sides and every list in the
/// same order. Counts, words, `null` and money are equal exactly, ratios to 1e-9 of themselves or 1e-12.
final class FigureDifferences {

    /// Not computed yet: significance comes with its own tests against R.
    private static final Set<String> LATER = Set.of("pValue", "test", "qValue", "logRankP");

    private static final Set<String> MONEY = Set.of("mrr", "mrrMultiProduct", "mrrCrossSold");

    private static final BigDecimal RELATIVE = new BigDecimal("1e-9");
    private static final BigDecimal ABSOLUTE = new BigDecimal("1e-12");

    private final List<String> found = new ArrayList<>();
    private int compared;

    private FigureDifferences() {}

    static FigureDifferences of(JsonNode expected, JsonNode figures) {
        FigureDifferences differences = new FigureDifferences();
        figures.fieldNames()
                .forEachRemaining(section ->
                        differences.compare(section, section, expected.path(section), figures.path(section)));
        return differences;
    }

    List<String> found() {
        return found;
    }

    /// How many values were compared.
    int compared() {
        return compared;
    }

    private void compare(String path, String name, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.removeAll(LATER);
            names.forEach(field -> compare(path + "." + field, field, expected.path(field), actual.path(field)));
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
        return one.subtract(other).abs().compareTo(RELATIVE.multiply(one.abs()).max(ABSOLUTE)) <= 0;
    }

    private static String text(JsonNode value) {
        return value instanceof MissingNode ? "absent" : value.toString();
    }
}
