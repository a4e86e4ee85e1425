package crosssell.store.ownership;

import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows for tests, with something in every column or in none but the required ones.
final class SampleRows {

    static final LocalDate START = LocalDate.of(2026, 1, 31);

    private SampleRows() {}

    static Row.HoldingRow fullHolding(String customer) {
        return new Row.HoldingRow(
                new CustomerId(customer),
                new Holding(
                        "sub#1 ü",
                        new Sku("CRM#10"),
                        START,
                        START.plusYears(1),
                        Kind.ONE_TIME,
                        Money.of("2083.3333"),
                        new Money(Long.MAX_VALUE),
                        new BigDecimal("1.5000000000000000000000000000000000000000000"),
                        "gold",
                        "b 1",
                        new Sku("OLD"),
                        "spring"),
                1);
    }

    static Row.HoldingRow holding(
            String customer, @Nullable String record, String sku, @Nullable LocalDate start, int nth) {
        return holding(customer, record, sku, start, nth, null);
    }

    static Row.HoldingRow holding(
            String customer,
            @Nullable String record,
            String sku,
            @Nullable LocalDate start,
            int nth,
            @Nullable Money mrr) {
        return new Row.HoldingRow(
                new CustomerId(customer),
                new Holding(record, new Sku(sku), start, null, null, mrr, null, null, null, null, null, null),
                nth);
    }

    static Row.CustomerRow fullCustomer(String customer) {
        return new Row.CustomerRow(
                new CustomerId(customer),
                new CustomerRecord(
                        START,
                        START.plusDays(1),
                        Status.CHURNED,
                        1200L,
                        new BigDecimal("60.50"),
                        Map.of("name", "Käse & Söhne", "region", "", "tier_label", "A"),
                        Set.of("renewal_on", "escalated_on")));
    }

    static Row.CustomerRow customer(String customer, @Nullable LocalDate effectiveOn, Map<String, String> attributes) {
        return new Row.CustomerRow(
                new CustomerId(customer), new CustomerRecord(effectiveOn, null, null, null, null, attributes));
    }

    static Row.ProductRow fullProduct(String sku) {
        return new Row.ProductRow(new CatalogueEntry(
                new Sku(sku), new ProductId("CRM"), Money.of("0.5"), false, Kind.TRIAL, 12, START, START, "core"));
    }

    static Row.ProductRow product(String sku, @Nullable String family) {
        return new Row.ProductRow(
                new CatalogueEntry(new Sku(sku), new ProductId("CRM"), null, null, null, null, null, null, family));
    }
}
