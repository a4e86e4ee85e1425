package crosssell.uploads;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.model.Settings.Crossing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads the settings document, key by key.
final class SettingsParser {

    private static final List<String> BUILT_IN =
            List.of("size", "tenure", "health", "arr_tier", "entry_product", "industry", "region", "plan", "channel");
    private static final Set<String> NOT_KEPT_AS_TEXT =
            Set.of("customer_id", "employees", "health_score", "churned_on", "status", "effective_on");

    private static final int MAX_COUNT = 1_000_000_000;
    private static final int MAX_MONTHS = 240;

    /// Each makes tallies and documents of its own.
    private static final int MAX_DIMENSIONS = 20;

    private static final int MAX_CROSSINGS = 20;
    private static final int MAX_NAME = 64;

    private SettingsParser() {}

    static SettingsDocument parse(String json) throws BadFile {
        JsonSection root = JsonSection.parse("settings", json);
        List<String> dimensions = dimensions(root);
        List<Crossing> crossings = crossings(root, dimensions);
        Settings metrics = new Settings(
                bands(root.section("bands")),
                root.whole("bundle_window_days", 0, 3_650, Settings.DEFAULT.bundleWindowDays()),
                root.money("material_mrr", Column.MAX_AMOUNT, Settings.DEFAULT.materialMrr()),
                root.whole("min_customers", 0, MAX_COUNT, Settings.DEFAULT.minCustomers()),
                withinMonths(root),
                dimensions,
                crossings,
                BenchmarksParser.parse(root, all(dimensions, crossings)),
                SellingParser.attribution(root),
                SellingParser.playbook(root.section("playbook")),
                SellingParser.valuationMultiple(root));
        double maxRejected = percent(root, "max_rejected_percent", SettingsDocument.DEFAULT.maxRejectedPercent());
        double maxEnded = percent(root, "max_ended_percent", SettingsDocument.DEFAULT.maxEndedPercent());
        Map<UploadPrefix, Mapping> mappings = mappings(root.section("mappings"));
        checkTheRest(root);
        root.finish();
        return new SettingsDocument(metrics, maxRejected, maxEnded, mappings);
    }

    private static Bands bands(JsonSection bands) throws BadFile {
        JsonSection size = bands.section("size");
        int midMarketFrom = size.whole("mid_market_from", 0, MAX_COUNT, Bands.DEFAULT.midMarketFrom());
        int enterpriseAbove = size.whole("enterprise_above", 0, MAX_COUNT, Bands.DEFAULT.enterpriseAbove());
        size.requireInOrder("mid_market_from", midMarketFrom, "enterprise_above", enterpriseAbove);
        size.finish();
        JsonSection health = bands.section("health");
        BigDecimal mediumAbove = health.number("medium_above", 100, Bands.DEFAULT.mediumAbove());
        BigDecimal highAbove = health.number("high_above", 100, Bands.DEFAULT.highAbove());
        health.requireInOrder("medium_above", mediumAbove, "high_above", highAbove);
        health.finish();
        JsonSection tier = bands.section("arr_tier");
        Money tier2From = tier.money("tier_2_from", Column.MAX_AMOUNT, Bands.DEFAULT.tier2From());
        Money tier1Above = tier.money("tier_1_above", Column.MAX_AMOUNT, Bands.DEFAULT.tier1Above());
        tier.requireInOrder("tier_2_from", tier2From, "tier_1_above", tier1Above);
        tier.finish();
        bands.finish();
        return new Bands(midMarketFrom, enterpriseAbove, mediumAbove, highAbove, tier2From, tier1Above);
    }

    private static List<Integer> withinMonths(JsonSection root) throws BadFile {
        String allowed = "a list of different whole numbers from 1 to " + MAX_MONTHS;
        Set<Integer> months = new TreeSet<>();
        for (JsonSection.Item item : root.list("within_months", allowed)) {
            int month = item.node().canConvertToInt() && item.node().isIntegralNumber()
                    ? item.node().intValue()
                    : 0;
            if (month < 1 || month > MAX_MONTHS || !months.add(month)) {
                throw item.refused(allowed);
            }
        }
        return months.isEmpty() ? Settings.DEFAULT.withinMonths() : List.copyOf(months);
    }

    private static List<String> dimensions(JsonSection root) throws BadFile {
        String allowed =
                "a list of at most %d different columns of customers, of at most %d letters each, that hold text"
                                .formatted(MAX_DIMENSIONS, MAX_NAME)
                        + " and are not dimensions already (" + String.join(", ", BUILT_IN) + ")";
        Set<String> dimensions = new LinkedHashSet<>();
        for (JsonSection.Item item : root.list("dimensions", allowed)) {
            String name = Column.snakeCase(item.node().asText());
            if (!item.node().isTextual()
                    || name.isEmpty()
                    || name.length() > MAX_NAME
                    || dimensions.size() == MAX_DIMENSIONS
                    || BUILT_IN.contains(name)
                    || NOT_KEPT_AS_TEXT.contains(name)
                    || !dimensions.add(name)) {
                throw item.refused(allowed);
            }
        }
        return List.copyOf(dimensions);
    }

    private static List<Crossing> crossings(JsonSection root, Collection<String> dimensions) throws BadFile {
        List<String> known = known(dimensions);
        String allowed = "a list of at most " + MAX_CROSSINGS + " different pairs of two dimensions among "
                + String.join(", ", known);
        Set<Crossing> crossings = new LinkedHashSet<>();
        for (JsonSection.Item item : root.list("crossed_dimensions", allowed)) {
            List<String> pair = new ArrayList<>();
            item.node().forEach(name -> pair.add(Column.snakeCase(name.asText())));
            if (crossings.size() == MAX_CROSSINGS
                    || pair.size() != 2
                    || pair.get(0).equals(pair.get(1))
                    || !known.containsAll(pair)
                    || !crossings.add(new Crossing(pair.get(0), pair.get(1)))) {
                throw item.refused(allowed);
            }
        }
        return List.copyOf(crossings);
    }

    /// The names of all dimensions that there will be.
    private static List<String> all(Collection<String> dimensions, Collection<Crossing> crossings) {
        return Stream.concat(known(dimensions).stream(), crossings.stream().map(Crossing::name))
                .toList();
    }

    private static List<String> known(Collection<String> dimensions) {
        return Stream.concat(BUILT_IN.stream(), dimensions.stream()).toList();
    }

    private static Map<UploadPrefix, Mapping> mappings(JsonSection section) throws BadFile {
        Map<UploadPrefix, Mapping> mappings = new EnumMap<>(UploadPrefix.class);
        for (UploadPrefix prefix : EnumSet.complementOf(EnumSet.of(UploadPrefix.SETTINGS))) {
            String key = prefix.name().toLowerCase(Locale.ROOT);
            if (section.has(key)) {
                Mapping mapping = MappingParser.parse(section.section(key), Mapping.Scope.ALL_FILES);
                mapping.targets(prefix); // refuses what the prefix has not
                mappings.put(prefix, mapping);
            }
        }
        section.finish();
        return mappings;
    }

    private static double percent(JsonSection root, String key, double otherwise) throws BadFile {
        return root.number(key, 100, BigDecimal.valueOf(otherwise)).doubleValue();
    }

    /// Keys that nothing reads yet; the document as uploaded keeps them.
    private static void checkTheRest(JsonSection root) throws BadFile {
        root.check(
                "currency",
                "three capital letters such as EUR",
                value -> value.asText().matches("[A-Z]{3}"));
    }
}
