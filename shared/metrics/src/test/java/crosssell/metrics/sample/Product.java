package crosssell.metrics.sample;

import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The products of the sample's company, and what makes a customer buy them.
enum Product {
    CORE("Core Platform", "platform", "1", "2018-03-01", 72, 70),
    ANALYTICS("Analytics", "insight", "1", "2019-09-01", 9, 36),
    INSIGHTS("Premium Insights", "insight", "0.5", "2023-09-01", 0, 8),
    AUTOMATION("Automation", "platform", "1", "2022-11-01", 4, 20),
    MOBILE("Mobile", "access", "0.5", "2020-05-01", 5, 20),
    SECURITY("Security Vault", "trust", "1.5", "2021-02-01", 5, 16),
    CONNECT("Data Connect", "insight", "0.75", "2024-02-01", 2, 9);

    static final Sku CORE_SEATS = new Sku("core-seats-10");
    static final Sku LICENCE = new Sku("data-connect-licence");
    static final Sku REPORTS = new Sku("reports-classic");
    static final Sku ONBOARDING = new Sku("onboarding");

    private final String label;
    private final String family;
    private final String weight;
    final LocalDate launched;
    private final int asFirst;
    private final int asNext;

    Product(String label, String family, String weight, String launched, int asFirst, int asNext) {
        this.label = label;
        this.family = family;
        this.weight = weight;
        this.launched = LocalDate.parse(launched);
        this.asFirst = asFirst;
        this.asNext = asNext;
    }

    ProductId product() {
        return new ProductId(label);
    }

    /// From the smallest to the largest.
    private List<String> skus() {
        return switch (this) {
            case CORE -> List.of("core-starter", "core-business", "core-enterprise");
            case ANALYTICS -> List.of("analytics-standard", "analytics-pro");
            case INSIGHTS -> List.of("premium-insights");
            case AUTOMATION -> List.of("automation-flows", "automation-unlimited");
            case MOBILE -> List.of("mobile-app");
            case SECURITY -> List.of("security-vault");
            case CONNECT -> List.of("data-connect");
        };
    }

    /// The SKU for a tier, or the next cheaper one.
    Sku sku(Tier tier, boolean cheaper) {
        int fitting = Math.min(skus().size() - 1, Tier.TIER_3.rank - tier.rank);
        return new Sku(skus().get(Math.max(0, cheaper ? fitting - 1 : fitting)));
    }

    /// The next product of a customer that owns these, at random by their pull; the first one if it owns none.
    static Product next(Set<Product> owned, Tier tier, Random random) {
        EnumSet<Product> offered = EnumSet.allOf(Product.class);
        offered.removeAll(owned);
        double left = random.nextDouble()
                * offered.stream()
                        .mapToDouble(product -> product.pull(owned, tier))
                        .sum();
        for (Product product : offered) {
            left -= product.pull(owned, tier);
            if (left < 0) {
                return product;
            }
        }
        throw new IllegalStateException("nothing left to sell beside " + owned);
    }

    private double pull(Set<Product> owned, Tier tier) {
        boolean first = owned.isEmpty();
        return (first ? asFirst : asNext)
                * switch (this) {
                    case INSIGHTS -> owned.contains(ANALYTICS) ? 16 : 0.2;
                    case SECURITY -> (tier == Tier.TIER_1 ? 2.5 : 0.7) * (owned.contains(MOBILE) ? 0.2 : 1);
                    case MOBILE -> (tier == Tier.TIER_1 ? 0.6 : 1.2) * (owned.contains(SECURITY) ? 0.2 : 1);
                    case CONNECT -> owned.contains(AUTOMATION) ? 4 : 0.8;
                    case AUTOMATION -> owned.contains(CONNECT) ? 3 : 1;
                    case CORE, ANALYTICS -> 1;
                };
    }

    /// The whole price list, including products no longer sold.
    static List<CatalogueEntry> catalogue() {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Product product : values()) {
            product.skus().forEach(sku -> entries.add(product.entry(new Sku(sku), null, null)));
        }
        entries.add(CORE.entry(CORE_SEATS, null, null));
        entries.add(CONNECT.entry(LICENCE, Kind.ONE_TIME, 36));
        entries.add(new CatalogueEntry(
                REPORTS,
                new ProductId("Classic Reports"),
                Money.of("0.5"),
                true,
                null,
                null,
                LocalDate.of(2018, 3, 1),
                LocalDate.of(2025, 9, 30),
                "insight"));
        entries.add(new CatalogueEntry(
                ONBOARDING, new ProductId("Onboarding"), null, false, Kind.ONE_TIME, null, null, null, "services"));
        return entries;
    }

    private CatalogueEntry entry(Sku sku, @Nullable Kind kind, @Nullable Integer valueMonths) {
        return new CatalogueEntry(sku, product(), Money.of(weight), true, kind, valueMonths, launched, null, family);
    }
}
