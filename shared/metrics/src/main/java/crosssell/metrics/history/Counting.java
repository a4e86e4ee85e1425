package crosssell.metrics.history;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rules by which rows count: whether, as which product, until when and with what weight; from the catalogue and
/// the settings.
///
/// Source: docs/definitions.md, "Holdings and kinds" and "Products and replacement".
public final class Counting {

    private static final Money DEFAULT_WEIGHT = Money.of("1");

    private final Settings settings;
    private final Catalogue catalogue;
    private final Set<CountingOption> counted;
    /// Without a catalogue, the product of each SKU seen so far: one object each, however many rows have it.
    private final Map<Sku, ProductId> ofTheirOwnName = new ConcurrentHashMap<>();

    private final Map<ProductId, Money> weights = new HashMap<>();
    private final Set<ProductId> withUncountedSkus = new HashSet<>();

    /// The rules of the definitions.
    public Counting(Settings settings, Catalogue catalogue) {
        this(settings, catalogue, CountingOption.BY_DEFINITION);
    }

    /// The rules of the definitions, except that of the options only `counted` count.
    public Counting(Settings settings, Catalogue catalogue, Set<CountingOption> counted) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.counted = Set.copyOf(counted);
        for (CatalogueEntry entry : catalogue.entries()) {
            if (counts(entry)) {
                Money weight = Objects.requireNonNullElse(entry.weight(), DEFAULT_WEIGHT);
                weights.merge(entry.product(), weight, (a, b) -> a.compareTo(b) < 0 ? b : a);
            }
            if (Boolean.FALSE.equals(entry.counts())) {
                withUncountedSkus.add(entry.product());
            }
        }
    }

    public Settings settings() {
        return settings;
    }

    /// The product of a SKU; null if the SKU is unmapped or its entry does not count.
    @Nullable
    ProductId product(Sku sku) {
        if (catalogue.isNone()) {
            return ofTheirOwnName.computeIfAbsent(sku, each -> new ProductId(each.value()));
        }
        CatalogueEntry entry = catalogue.entry(sku);
        return entry != null && counts(entry) ? entry.product() : null;
    }

    /// Whether the catalogue has an entry for the SKU.
    public boolean known(Sku sku) {
        return catalogue.entry(sku) != null;
    }

    /// The product called `name`, which may be the name of a SKU: the product of that SKU, else the product of that
    /// name.
    public ProductId named(ProductId name) {
        ProductId product = product(new Sku(name.value()));
        return product == null ? name : product;
    }

    /// Whether rows of this kind count.
    boolean counts(Kind kind) {
        return switch (kind) {
            case SUBSCRIPTION -> true;
            case ONE_TIME -> counted.contains(CountingOption.ONE_TIME);
            case TRIAL -> counted.contains(CountingOption.TRIALS);
        };
    }

    /// The options that occur among `holdings`. An uncounted SKU matters to every holder of a SKU of its product: if it
    /// counts, it can change the product's weight and be replaced by another SKU.
    public Set<CountingOption> present(List<Holding> holdings) {
        Set<CountingOption> present = EnumSet.noneOf(CountingOption.class);
        for (Holding holding : holdings) {
            switch (kind(holding)) {
                case SUBSCRIPTION -> {}
                case ONE_TIME -> present.add(CountingOption.ONE_TIME);
                case TRIAL -> present.add(CountingOption.TRIALS);
            }
            CatalogueEntry entry = catalogue.entry(holding.sku());
            if (entry != null && withUncountedSkus.contains(entry.product())) {
                present.add(CountingOption.UNCOUNTED_SKUS);
            }
        }
        return present;
    }

    /// The holding's own kind, else the catalogue's, else subscription.
    public Kind kind(Holding holding) {
        if (holding.kind() != null) {
            return holding.kind();
        }
        CatalogueEntry entry = catalogue.entry(holding.sku());
        return entry == null || entry.kind() == null ? Kind.SUBSCRIPTION : entry.kind();
    }

    /// The first day on which a holding of `kind` no longer counts, before any churn of its customer.
    int end(Holding holding, Kind kind) {
        if (holding.endedOn() == null && holding.startedOn() != null && kind == Kind.ONE_TIME) {
            CatalogueEntry entry = catalogue.entry(holding.sku());
            if (entry != null && entry.valueMonths() != null) {
                return Day.of(holding.startedOn().plusMonths(entry.valueMonths()));
            }
        }
        return Day.of(holding.endedOn(), Day.NEVER);
    }

    /// The largest weight of the product's counted SKUs, in ten-thousandths; a SKU without one weighs 1.
    long weight(ProductId product) {
        return weights.getOrDefault(product, DEFAULT_WEIGHT).tenThousandths();
    }

    private boolean counts(CatalogueEntry entry) {
        return !Boolean.FALSE.equals(entry.counts()) || counted.contains(CountingOption.UNCOUNTED_SKUS);
    }
}
