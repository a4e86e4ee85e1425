package crosssell.metrics;

import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Customers as of a date, under default settings.
public final class CustomersAsOf {

    private CustomersAsOf() {}

    public static CustomerAsOf asOf(String date, Facts customer) {
        return asOf(date, Catalogue.NONE, customer.facts());
    }

    public static CustomerAsOf asOf(String date, Catalogue catalogue, Facts customer) {
        return asOf(date, catalogue, customer.facts());
    }

    /// With customers rows that set several columns at once.
    public static CustomerAsOf asOf(String date, Facts customer, CustomerRecord... records) {
        CustomerFacts facts = customer.facts();
        return asOf(date, Catalogue.NONE, new CustomerFacts(facts.customer(), facts.holdings(), List.of(records)));
    }

    private static CustomerAsOf asOf(String date, Catalogue catalogue, CustomerFacts facts) {
        return new CustomerAsOf(
                new CustomerHistory(facts, new Counting(Settings.DEFAULT, catalogue)), LocalDate.parse(date));
    }

    public static List<ProductId> products(String... names) {
        return Stream.of(names).map(ProductId::new).toList();
    }

    /// A catalogue entry on sale from one day until before another, if given.
    public static CatalogueEntry sold(String sku, String product, @Nullable String launched, @Nullable String retired) {
        return new CatalogueEntry(
                new Sku(sku),
                new ProductId(product),
                null,
                null,
                null,
                null,
                launched == null ? null : LocalDate.parse(launched),
                retired == null ? null : LocalDate.parse(retired),
                null);
    }

    /// A SKU that counts nowhere.
    public static CatalogueEntry uncounted(String sku, String product) {
        return new CatalogueEntry(new Sku(sku), new ProductId(product), null, false, null, null, null, null, null);
    }
}
