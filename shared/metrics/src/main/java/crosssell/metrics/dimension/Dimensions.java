package crosssell.metrics.dimension;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.model.Settings.Crossing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// All dimensions: the built-in ones, the columns named in the settings, and the crossed ones.
///
/// Example: with default bands a customer of 1,000 employees is `mid_market`, of 1,001 `enterprise`, of 199 `smb`.
///
/// Source: docs/definitions.md, "Segments".
public final class Dimensions {

    /// The values of dimension `size`.
    public static final List<String> SIZES = List.of("enterprise", "mid_market", "smb", Dimension.UNKNOWN);

    private static final long MONTHS_A_YEAR = 12;

    private final SequencedMap<String, Dimension> byName = new LinkedHashMap<>();
    private final int uncrossed;

    /// The dimensions under `settings`.
    ///
    /// @throws IllegalArgumentException if a crossing names an unknown dimension
    public Dimensions(Settings settings) {
        Bands bands = settings.bands();
        byName.put("size", customer -> size(customer.history(), customer.day(), bands));
        byName.put("tenure", Dimensions::tenure);
        byName.put("health", customer -> health(customer, bands));
        byName.put("arr_tier", customer -> arrTier(customer, bands));
        byName.put("entry_product", Dimensions::entryProduct);
        for (String column : new String[] {"industry", "region", "plan", "channel"}) {
            byName.put(column, attribute(column));
        }
        for (String column : settings.dimensions()) {
            byName.putIfAbsent(column, attribute(column));
        }
        this.uncrossed = byName.size();
        for (Crossing crossing : settings.crossedDimensions()) {
            Dimension first = existing(crossing.first());
            Dimension second = existing(crossing.second());
            byName.put(crossing.name(), customer -> first.value(customer) + "," + second.value(customer));
        }
    }

    /// The names of the dimensions that are not crossed; they come first.
    public List<String> uncrossed() {
        return names().subList(0, uncrossed);
    }

    /// All names, in the order in which people see them.
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// A customer's value of each dimension, in the order of [#names].
    public List<String> values(CustomerAsOf customer) {
        List<String> values = new ArrayList<>(byName.size());
        for (Dimension dimension : byName.values()) {
            values.add(dimension.value(customer));
        }
        return values;
    }

    /// A customer's value of the dimension called `name`.
    ///
    /// @throws IllegalArgumentException if there is no such dimension
    public String value(String name, CustomerAsOf customer) {
        return existing(name).value(customer);
    }

    private Dimension existing(String name) {
        Dimension dimension = byName.get(name);
        if (dimension == null) {
            throw new IllegalArgumentException(
                    "dimension '" + name + "' is not one of " + String.join(", ", byName.keySet()));
        }
        return dimension;
    }

    /// A customer's value of dimension `size` at `day`: one of [#SIZES].
    public static String size(CustomerHistory history, int day, Bands bands) {
        CustomerRecord row = history.recordAt(day);
        if (row == null || row.employees() == null) {
            return Dimension.UNKNOWN;
        }
        long employees = row.employees();
        return employees > bands.enterpriseAbove()
                ? "enterprise"
                : employees >= bands.midMarketFrom() ? "mid_market" : "smb";
    }

    private static String tenure(CustomerAsOf customer) {
        int start = customer.history().start();
        if (customer.history().undated() || start > customer.day()) {
            return Dimension.UNKNOWN;
        }
        if (customer.day() < Day.plusMonths(start, 12)) {
            return "year_1";
        }
        return customer.day() < Day.plusMonths(start, 24) ? "year_2" : "year_3_plus";
    }

    private static String health(CustomerAsOf customer, Bands bands) {
        CustomerRecord row = inForce(customer);
        if (row == null || row.healthScore() == null) {
            return Dimension.UNKNOWN;
        }
        BigDecimal score = row.healthScore();
        return score.compareTo(bands.highAbove()) > 0
                ? "high"
                : score.compareTo(bands.mediumAbove()) > 0 ? "medium" : "low";
    }

    private static String arrTier(CustomerAsOf customer, Bands bands) {
        Position position = customer.position();
        if (position == null || !position.mrrKnown()) {
            return Dimension.UNKNOWN;
        }
        long arr = Math.multiplyExact(position.mrr(), MONTHS_A_YEAR);
        return arr > bands.tier1Above().tenThousandths()
                ? "tier_1"
                : arr >= bands.tier2From().tenThousandths() ? "tier_2" : "tier_3";
    }

    /// The one product of the initial order by now, or `multiple`; a product that replaces another does not count.
    private static String entryProduct(CustomerAsOf customer) {
        if (customer.history().undated()) {
            return Dimension.UNKNOWN;
        }
        String entry = Dimension.UNKNOWN;
        for (ProductLine line : customer.history().lines()) {
            if (line.initial() && !line.replacing() && line.firstStart() <= customer.day()) {
                if (!entry.equals(Dimension.UNKNOWN)) {
                    return "multiple";
                }
                entry = line.product().value();
            }
        }
        return entry;
    }

    private static Dimension attribute(String column) {
        return customer -> {
            CustomerRecord row = inForce(customer);
            return row == null ? Dimension.UNKNOWN : row.attributes().getOrDefault(column, Dimension.UNKNOWN);
        };
    }

    private static @Nullable CustomerRecord inForce(CustomerAsOf customer) {
        return customer.history().recordAt(customer.day());
    }
}
