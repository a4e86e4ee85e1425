package crosssell.metrics.explain;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.metrics.offer.NextProducts;
import crosssell.metrics.readiness.Readiness.Verdict;
import crosssell.metrics.whitespace.WhitespaceCell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    @Test
    void eachHoldingSaysWhyItCountsOrNot() {
        Catalogue catalogue = Catalogue.of(
                List.of(entry("core", "Core", null), entry("core-2", "Core 2", null), entry("setup", "Setup", false)));

        Dossier dossier = dossier(
                catalogue,
                customer("c")
                        .pays("core", "2024-01-31", "2025-01-31", "10")
                        .migrates("core-2", "2025-01-31", "core", "20.5")
                        .has("core-2", "2027-01-01")
                        .has("setup", "2024-01-31")
                        .has("other", "2024-01-31")
                        .tries("core-2", "2024-01-31", null)
                        .knows(Map.of("region", "north")));

        assertThat(dossier.holdings())
                .extracting(Dossier.Owned::product, Dossier.Owned::active, Dossier.Owned::reason)
                .containsExactly(
                        tuple(new ProductId("Core"), false, "ended on 2025-01-31"),
                        tuple(new ProductId("Core 2"), false, "a trial never counts"),
                        tuple(new ProductId("Core 2"), true, "counts as Core 2 since 2025-01-31"),
                        tuple(new ProductId("Core 2"), false, "starts on 2027-01-01, after 2026-10-31"),
                        tuple(null, false, "the catalogue has no SKU other"),
                        tuple(null, false, "the catalogue says that setup does not count"));
        assertThat(dossier.status()).isEqualTo(Dossier.Status.ACTIVE);
        assertThat(dossier.mrr()).hasToString("20.5");
        assertThat(dossier.startedOn()).hasToString("2024-01-31");
        assertThat(dossier.secondProductOn()).isNull();
        assertThat(dossier.churnedOn()).isNull();
        assertThat(dossier.segments()).containsEntry("region", "north").containsEntry("entry_product", "Core");
    }

    @Test
    void acquisitionsAreInOrderWithTheProductsTheyReplace() {
        assertThat(dossier(
                                Catalogue.NONE,
                                customer("c")
                                        .has("A", "2024-01-31")
                                        .migrates("C", "2025-03-01", "A")
                                        .has("B", "2024-06-30"))
                        .history())
                .containsExactly(
                        acquired("A", "2024-01-31", true, null),
                        acquired("B", "2024-06-30", false, null),
                        acquired("C", "2025-03-01", true, "A"));
        assertThat(dossier(Catalogue.NONE, customer("c").has("A", null).has("B", "2024-06-30"))
                        .history())
                .containsExactly(acquired("B", "2024-06-30", null, null));
    }

    @Test
    void everyRateWithoutAValueAndEveryMonthInTheSettingsIsListed() {
        assertThat(dossier(Catalogue.NONE, customer("c").has("A", "2024-01-31")).metrics())
                .extracting(Dossier.Standing::metric, Dossier.Standing::value)
                .startsWith(
                        tuple("crossSellRate", null),
                        tuple("earnedCrossSellRate", null),
                        tuple("landBreadth", null),
                        tuple("materialCrossSellRate", null),
                        tuple("within", "3"),
                        tuple("allStarters", "3"),
                        tuple("within", "6"))
                .endsWith(tuple("allStarters", "24"), tuple("logoChurn", "single"), tuple("logoChurn", "multi"));
    }

    @Test
    void everyRateOfItsCampaignsThatCountsItIsListed() {
        assertThat(dossier(
                                Catalogue.NONE,
                                customer("c")
                                        .has("A", "2024-01-31")
                                        .targeted("spring", "2026-03-02", null)
                                        .targeted("spring", "2026-04-02", null)
                                        .targeted("fall", "2025-09-01", "2025-09-08")
                                        .targeted("winter", "2026-12-01", null)
                                        .heldOut("calls", "2026-03-02"))
                        .metrics())
                .extracting(Dossier.Standing::metric, Dossier.Standing::value, Dossier.Standing::side)
                .endsWith(
                        tuple("logoChurn", "multi", Side.EXCLUDED),
                        tuple("holdout", "calls", Side.DENOMINATOR),
                        tuple("lift.holdout", "calls", Side.DENOMINATOR),
                        tuple("trialled", "fall", Side.NUMERATOR),
                        tuple("adoptedOfTrialled", "fall", Side.DENOMINATOR),
                        tuple("net", "fall", Side.DENOMINATOR),
                        tuple("lift.targeted", "fall", Side.DENOMINATOR),
                        tuple("trialled", "spring", Side.DENOMINATOR),
                        tuple("net", "spring", Side.DENOMINATOR),
                        tuple("lift.targeted", "spring", Side.DENOMINATOR));
    }

    @Test
    void onlyProductsItNeverHadCanBeOffered() {
        Dossier dossier = dossier(
                Catalogue.NONE,
                customer("c")
                        .has("A", "2024-01-31")
                        .has("B", "2024-01-31", "2025-01-31")
                        .scores("48"),
                customer("d").has("A", "2024-01-31").has("B", "2024-01-31").has("C", "2024-06-30"));

        assertThat(dossier.whitespace())
                .extracting(Dossier.ProductState::state)
                .containsExactly(WhitespaceCell.OWNED, WhitespaceCell.LAPSED, WhitespaceCell.GAP);
        assertThat(dossier.nextProducts()).singleElement().satisfies(offer -> {
            assertThat(offer.next().product()).isEqualTo(new ProductId("C"));
            assertThat(offer.reason())
                    .isEqualTo(
                            "of 2 customers who had acquired just A and B, 1 (50.0 %) acquired C within 12 months; of all "
                                    + "who had one of them, 50.0 %; of all without C, 50.0 %");
        });
        assertThat(dossier.readiness()).satisfies(readiness -> {
            assertThat(readiness.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(readiness.checks().getFirst().sentence()).isEqualTo("health 48, must be above 60");
        });
    }

    @Test
    void aNonCustomerIsMarkedAsSuchAndOfferedNothing() {
        Dossier churned = dossier(
                Catalogue.NONE,
                customer("c").has("Core", "2024-01-31").churnedOn("2026-03-01"),
                customer("d").has("Core", "2024-01-31").has("Desk", "2024-01-31"));

        assertThat(churned.status()).isEqualTo(Dossier.Status.CHURNED);
        assertThat(churned.reason()).isEqualTo("churned on 2026-03-01");
        assertThat(churned.churnedOn()).hasToString("2026-03-01");
        assertThat(churned.mrr()).isNull();
        assertThat(churned.holdings())
                .extracting(Dossier.Owned::reason)
                .containsExactly("ended on 2026-03-01, when its customer churned");
        assertThat(churned.readiness()).isNull();
        assertThat(churned.whitespace()).isEmpty();
        assertThat(churned.nextProducts()).isEmpty();
    }

    @Test
    void holdingsOfNonCustomersAndUndatedHoldingsHaveTheirReasons() {
        assertThat(dossier(
                                Catalogue.NONE,
                                customer("c").has("Core", "2024-01-31").is(Status.PROSPECT, null))
                        .holdings())
                .extracting(Dossier.Owned::reason)
                .containsExactly("held, but its customer is a prospect by its status on 2026-10-31");
        assertThat(dossier(Catalogue.NONE, customer("c").has("Core", null)).holdings())
                .extracting(Dossier.Owned::reason)
                .containsExactly("counts as Core, since an unknown date");
    }

    @Test
    void thePartsMakeUpTheWholeListsAndCountsAreAlwaysOfTheWhole() {
        Facts facts = customer("c");
        for (int i = 0; i < 23; i++) {
            facts.has("P" + i, "2024-01-" + (10 + i % 15));
        }
        Dossier whole = dossier(Catalogue.NONE, facts);
        List<Dossier> parts = IntStream.range(0, 4)
                .mapToObj(i -> dossier(new Dossier.Part(10 * i, 10), Catalogue.NONE, facts))
                .toList();

        assertThat(whole.counts())
                .isEqualTo(new Dossier.Counts(
                        23, 23, whole.metrics().size(), 23, whole.nextProducts().size()));
        assertThat(parts).extracting(Dossier::counts).containsOnly(whole.counts());
        assertThat(parts).extracting(part -> part.holdings().size()).containsExactly(10, 10, 3, 0);
        assertThat(parts.stream().flatMap(part -> part.holdings().stream())).isEqualTo(whole.holdings());
        assertThat(parts.stream().flatMap(part -> part.history().stream())).isEqualTo(whole.history());
        assertThat(parts.stream().flatMap(part -> part.metrics().stream())).isEqualTo(whole.metrics());
        assertThat(parts.stream().flatMap(part -> part.whitespace().stream())).isEqualTo(whole.whitespace());
        assertThat(parts).extracting(Dossier::reason).containsOnly(whole.reason());
    }

    @Test
    void aSentenceNamesTwentyProductsAndCountsTheRest() {
        Facts facts = customer("c").pays("P", "2024-01-01", null, "7");
        for (int i = 100; i < 200; i++) {
            facts.pays("P" + i, "2024-06-01", null, "7");
        }

        Dossier dossier = dossier(Catalogue.NONE, facts);

        assertThat(dossier.reason()).startsWith("owns P, P100, P101, ").endsWith("P118 and 81 more on 2026-10-31");
        assertThat(dossier.metrics())
                .allSatisfy(standing -> assertThat(standing.reason()).hasSizeLessThan(1500));
        assertThat(dossier.metrics().get(1).reason())
                .contains("; cross-sold: P100 on 2024-06-01, ")
                .endsWith(" and 80 more");
    }

    /// The dossier of the first of these customers, if they are all there are.
    private static Dossier dossier(Catalogue catalogue, Facts... customers) {
        return dossier(Dossier.Part.WHOLE, catalogue, customers);
    }

    private static Dossier dossier(Dossier.Part part, Catalogue catalogue, Facts... customers) {
        Calculation calculation = new Calculation(Settings.DEFAULT, catalogue, AS_OF);
        Figures figures = Facts.figures(calculation, customers);
        return new Explanations(calculation)
                .dossier(
                        customers[0].facts(),
                        figures.matrix().products(),
                        new NextProducts(figures.opportunities().model()),
                        part);
    }

    private static Dossier.Acquisition acquired(
            String product, String on, @Nullable Boolean initial, @Nullable String replaces) {
        return new Dossier.Acquisition(
                new ProductId(product),
                LocalDate.parse(on),
                initial,
                replaces == null ? null : new ProductId(replaces));
    }

    private static CatalogueEntry entry(String sku, String product, @Nullable Boolean counts) {
        return new CatalogueEntry(new Sku(sku), new ProductId(product), null, counts, null, null, null, null, null);
    }
}
