package crosssell.metrics;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;

/// The whole calculation as of one date: the entry point for every caller.
///
/// @param effort campaigns and costs of selling
/// @param asOf figures are as of the end of this day; later facts are ignored
/// @param mostProducts the most products that pairs, matrix and paths cover
public record Calculation(
        Settings settings, Catalogue catalogue, SellingEffort effort, LocalDate asOf, int mostProducts) {

    /// If more products than this have an owner, pairs, matrix and paths cover those with the most owners: their size
    /// grows with the square of the products, and nobody reads more.
    public static final int MOST_PRODUCTS = 200;

    /// The version of the definitions that the figures follow; it changes whenever a figure changes its meaning.
    public static final String DEFINITION_VERSION = "1.1.0";

    /// The calculation with pairs, matrix and paths of up to [#MOST_PRODUCTS] products.
    public Calculation(Settings settings, Catalogue catalogue, SellingEffort effort, LocalDate asOf) {
        this(settings, catalogue, effort, asOf, MOST_PRODUCTS);
    }

    /// The calculation without any selling effort.
    public Calculation(Settings settings, Catalogue catalogue, LocalDate asOf) {
        this(settings, catalogue, SellingEffort.NONE, asOf);
    }

    /// An empty tally.
    public Tally tally() {
        return new Tally(this);
    }

    /// The figures over `customers`, each customer once.
    public Figures figures(Iterable<CustomerFacts> customers) {
        Tally tally = tally();
        customers.forEach(tally::add);
        return tally.figures();
    }
}
