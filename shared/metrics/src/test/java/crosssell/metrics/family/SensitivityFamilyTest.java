package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Sensitivity.Variant;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The headline under each combination of choices; expected values by hand.
class SensitivityFamilyTest {

    private static final Catalogue WITH_A_FEE = Catalogue.of(List.of(
            entry("Core", "Core", true),
            entry("Mobile", "Mobile", true),
            entry("fee", "Fee", false),
            new CatalogueEntry(
                    new Sku("core-services"),
                    new ProductId("Core"),
                    Money.of("9"),
                    false,
                    null,
                    null,
                    null,
                    null,
                    null)));

    /// The example in the family's javadoc.
    @Test
    void aRunningTrialCountsInTheEightVariantsThatCountTrials() {
        assertMultiWhere(
                Variant::trials, customer("c").has("Core", "2024-01-01").tries("Mobile", "2024-12-01", null));
    }

    @Test
    void aOneTimePurchaseCountsWhereOneTimeCounts() {
        assertMultiWhere(
                Variant::oneTime, customer("c").has("Core", "2024-01-01").buys("Mobile", "2024-06-01", "10"));
    }

    @Test
    void anUncountedSkuCountsWhereUncountedSkusCount() {
        assertMultiWhere(
                Variant::uncountedSkus, customer("c").has("Core", "2024-01-01").has("fee", "2024-06-01"));
    }

    @Test
    void anUncountedTrialNeedsBothChoices() {
        assertMultiWhere(
                variant -> variant.trials() && variant.uncountedSkus(),
                customer("c").has("Core", "2024-01-01").tries("fee", "2024-06-01", null));
    }

    @Test
    void aSecondProductWithinThirtyDaysIsEarnedOnlyWithoutTheWindow() {
        List<Variant> variants =
                variants(customer("c").has("Core", "2024-01-01").has("Mobile", "2024-01-31"));

        assertThat(variants).hasSize(16).allSatisfy(variant -> {
            long earned = variant.headline().earnedCrossSellRate().numerator();
            assertThat(earned).isEqualTo(variant.bundleWindowDays() == 0 ? 1 : 0);
            assertThat(variant.headline().landBreadth().numerator()).isEqualTo(1 - earned);
        });
    }

    @Test
    void theWeightOfAnUncountedSkuAppliesToEveryOwnerOnceItCounts() {
        assertThat(variants(customer("c").has("Core", "2024-01-01")))
                .allSatisfy(variant -> assertThat(variant.headline().weightedProductsPerCustomer())
                        .isEqualTo(variant.uncountedSkus() ? 9 : 1));
    }

    @Test
    void theVariantOfTheDefaultChoicesIsTheHeadline() {
        Facts facts = customer("c").pays("Core", "2024-01-01", null, "10").tries("Mobile", "2024-12-01", null);
        Figures figures = Facts.figures(Settings.DEFAULT, WITH_A_FEE, "2024-12-31", facts);

        assertThat(figures.sensitivity().variants())
                .filteredOn(variant -> variant.bundleWindowDays() == 0
                        && !variant.trials()
                        && variant.oneTime()
                        && !variant.uncountedSkus())
                .extracting(Variant::headline)
                .containsExactly(figures.summary().headline());
    }

    private static void assertMultiWhere(Predicate<Variant> choice, Facts facts) {
        assertThat(variants(facts))
                .hasSize(16)
                .allSatisfy(variant -> assertThat(variant.headline().multiProductCustomers())
                        .as("%s", variant)
                        .isEqualTo(choice.test(variant) ? 1 : 0));
    }

    private static List<Variant> variants(Facts facts) {
        return Facts.figures(Settings.DEFAULT, WITH_A_FEE, "2024-12-31", facts)
                .sensitivity()
                .variants();
    }

    private static CatalogueEntry entry(String sku, String product, boolean counts) {
        return new CatalogueEntry(new Sku(sku), new ProductId(product), null, counts, null, null, null, null, null);
    }
}
