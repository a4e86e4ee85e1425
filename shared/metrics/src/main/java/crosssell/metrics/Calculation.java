package crosssell.metrics;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;

/// The whole calculation as of one date: where every caller starts.
///
/// @param effort campaigns and costs of selling
/// @param asOf figures are as of the end of this day; facts after it do not exist yet
/// @param mostProducts how many products the figures of products with each other are of
public record Calculation(
        Settings settings, Catalogue catalogue, SellingEffort effort, LocalDate asOf, int mostProducts) {

    /// Of more products with an owner than these, pairs, matrix and paths are of those with most owners: they grow
    /// with the square of the products, and nobody reads more.
    public static final int MOST_PRODUCTS = 200;

    /// The version of the definitions that the figures follow; changes whenever a figure changes its meaning.
    public static final String DEFINITION_VERSION = "1.1.0";

    /// The calculation with pairs, matrix and paths of [#MOST_PRODUCTS].
    public Calculation(Settings settings, Catalogue catalogue, SellingEffort effort, LocalDate asOf) {
        this(settings, catalogue, effort, asOf, MOST_PRODUCTS);
    }

    /// The calculation where no selling is known.
    public Calculation(Settings settings, Catalogue catalogue, LocalDate asOf) {
        this(settings, catalogue, SellingEffort.NONE, asOf);
    }

    /// A tally of nobody yet.
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
