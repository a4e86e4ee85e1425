package crosssell.metrics.sample;

import crosssell.metrics.Calculation;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Settings;
import java.util.List;

/// The generated portfolio of `events/data/sample` in memory, and its figures.
public final class Sample {

    public static final List<CustomerFacts> CUSTOMERS = SampleCustomers.all();
    public static final List<CatalogueEntry> CATALOGUE = Product.catalogue();
    public static final Calculation CALCULATION =
            new Calculation(Settings.DEFAULT, Catalogue.of(CATALOGUE), SampleSelling.effort(), SampleCustomers.AS_OF);

    private Sample() {}
}
