package crosssell.metrics.twin;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One holding with the effects of the catalogue and of the customer's churn dates.
///
/// @param product null if the SKU is unmapped or does not count
/// @param start null = undated
/// @param end after the catalogue's value months and every churn date
record TwinRow(
        @Nullable ProductId product,
        Kind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable BigDecimal mrr,
        @Nullable BigDecimal amount,
        @Nullable String bundleId,
        @Nullable Sku replaces,
        @Nullable String campaignId) {

    static TwinRow of(Holding holding, Catalogue catalogue, List<CustomerRecord> records) {
        CatalogueEntry entry = catalogue.entry(holding.sku());
        Kind kind = holding.kind();
        if (kind == null) {
            kind = entry == null || entry.kind() == null ? Kind.SUBSCRIPTION : entry.kind();
        }
        LocalDate start = holding.startedOn();
        LocalDate end = holding.endedOn();
        if (end == null && kind == Kind.ONE_TIME && start != null && entry != null && entry.valueMonths() != null) {
            end = start.plusMonths(entry.valueMonths());
        }
        for (CustomerRecord each : records) {
            LocalDate churnedOn = each.churnedOn();
            // An undated holding started before any churn date.
            if (churnedOn != null
                    && (start == null || start.isBefore(churnedOn))
                    && (end == null || churnedOn.isBefore(end))) {
                end = churnedOn;
            }
        }
        return new TwinRow(
                product(holding.sku(), catalogue),
                kind,
                start,
                end,
                holding.mrr() == null ? null : holding.mrr().toBigDecimal(),
                holding.amount() == null ? null : holding.amount().toBigDecimal(),
                holding.bundleId(),
                holding.replaces(),
                holding.campaignId());
    }

    static @Nullable ProductId product(Sku sku, Catalogue catalogue) {
        if (catalogue.isNone()) {
            return new ProductId(sku.value());
        }
        CatalogueEntry entry = catalogue.entry(sku);
        return entry == null || Boolean.FALSE.equals(entry.counts()) ? null : entry.product();
    }

    boolean counted() {
        return product != null && kind != Kind.TRIAL;
    }

    /// The product of a counted row.
    ProductId countedProduct() {
        return Objects.requireNonNull(product);
    }

    /// The first day; for an undated row, a day before all others.
    LocalDate startOrEver() {
        return start == null ? LocalDate.MIN : start;
    }

    boolean startedBy(LocalDate date) {
        return start == null || !start.isAfter(date);
    }

    boolean activeAt(LocalDate date) {
        return startedBy(date) && (end == null || end.isAfter(date));
    }
}
