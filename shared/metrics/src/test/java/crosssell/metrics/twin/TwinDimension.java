package crosssell.metrics.twin;

import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// The value of each dimension for one customer.
///
/// Source: docs/definitions.md, "Segments".
final class TwinDimension {

    private static final String UNKNOWN = "unknown";

    private TwinDimension() {}

    /// Every dimension by name, as a question to a customer.
    static SortedMap<String, Function<TwinCustomer, String>> all(Settings settings) {
        SortedMap<String, Function<TwinCustomer, String>> dimensions = new TreeMap<>();
        dimensions.put("size", TwinDimension::size);
        dimensions.put("tenure", TwinDimension::tenure);
        dimensions.put("health", TwinDimension::health);
        dimensions.put("arr_tier", TwinDimension::arrTier);
        dimensions.put("entry_product", TwinDimension::entryProduct);
        for (String column : List.of("industry", "region", "plan", "channel")) {
            dimensions.put(column, customer -> attribute(customer, column));
        }
        for (String column : settings.dimensions()) {
            dimensions.put(column, customer -> attribute(customer, column));
        }
        for (Settings.Crossing crossing : settings.crossedDimensions()) {
            Function<TwinCustomer, String> first = Objects.requireNonNull(dimensions.get(crossing.first()));
            Function<TwinCustomer, String> second = Objects.requireNonNull(dimensions.get(crossing.second()));
            dimensions.put(crossing.name(), customer -> first.apply(customer) + "," + second.apply(customer));
        }
        return dimensions;
    }

    private static String attribute(TwinCustomer customer, String column) {
        CustomerRecord row = customer.record();
        return row == null ? UNKNOWN : row.attributes().getOrDefault(column, UNKNOWN);
    }

    private static String size(TwinCustomer customer) {
        CustomerRecord row = customer.record();
        if (row == null || row.employees() == null) {
            return UNKNOWN;
        }
        Settings.Bands bands = customer.settings().bands();
        if (row.employees() > bands.enterpriseAbove()) {
            return "enterprise";
        }
        return row.employees() >= bands.midMarketFrom() ? "mid_market" : "smb";
    }

    private static String health(TwinCustomer customer) {
        CustomerRecord row = customer.record();
        if (row == null || row.healthScore() == null) {
            return UNKNOWN;
        }
        Settings.Bands bands = customer.settings().bands();
        if (row.healthScore().compareTo(bands.highAbove()) > 0) {
            return "high";
        }
        return row.healthScore().compareTo(bands.mediumAbove()) > 0 ? "medium" : "low";
    }

    private static String tenure(TwinCustomer customer) {
        if (customer.undated()) {
            return UNKNOWN;
        }
        LocalDate start = customer.start();
        if (customer.asOf().isBefore(start.plusMonths(12))) {
            return "year_1";
        }
        return customer.asOf().isBefore(start.plusMonths(24)) ? "year_2" : "year_3_plus";
    }

    private static String arrTier(TwinCustomer customer) {
        if (customer.activeRows().stream().allMatch(row -> row.mrr() == null)) {
            return UNKNOWN;
        }
        BigDecimal arr = customer.activeProducts().values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(12));
        Settings.Bands bands = customer.settings().bands();
        if (arr.compareTo(bands.tier1Above().toBigDecimal()) > 0) {
            return "tier_1";
        }
        return arr.compareTo(bands.tier2From().toBigDecimal()) >= 0 ? "tier_2" : "tier_3";
    }

    private static String entryProduct(TwinCustomer customer) {
        if (customer.undated()) {
            return UNKNOWN;
        }
        // A replacement counts as the replaced product, so the initial order is a set of origins.
        TreeSet<ProductId> entries = new TreeSet<>();
        for (ProductId product : customer.acquiredProducts()) {
            if (customer.initial(product)) {
                entries.add(customer.origin(product));
            }
        }
        return entries.size() == 1 ? entries.first().value() : "multiple";
    }
}
