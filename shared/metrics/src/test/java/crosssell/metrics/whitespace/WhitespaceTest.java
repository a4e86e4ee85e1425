package crosssell.metrics.whitespace;

import static crosssell.metrics.CustomersAsOf.asOf;
import static crosssell.metrics.CustomersAsOf.products;
import static crosssell.metrics.CustomersAsOf.sold;
import static crosssell.metrics.CustomersAsOf.uncounted;
import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Whitespace", as of 2024-12-31.
class WhitespaceTest {

    private static final String TODAY = "2024-12-31";

    /// The example in the javadoc.
    @Test
    void theFiveStatesAreDistinct() {
        Catalogue catalogue = Catalogue.of(List.of(
                sold("Core", "Core", null, null),
                sold("Analytics", "Analytics", null, null),
                sold("Mobile", "Mobile", null, null),
                sold("Archive", "Archive", null, "2023-01-01"),
                sold("Vault", "Vault", null, null)));
        Facts customer = customer("c")
                .has("Core", "2020-01-01")
                .tries("Analytics", "2024-12-01", "2025-01-15")
                .has("Mobile", "2020-01-01", "2023-06-30");

        assertThat(cell(catalogue, customer, "Core")).isEqualTo(WhitespaceCell.OWNED);
        assertThat(cell(catalogue, customer, "Analytics")).isEqualTo(WhitespaceCell.TRIAL);
        assertThat(cell(catalogue, customer, "Mobile")).isEqualTo(WhitespaceCell.LAPSED);
        assertThat(cell(catalogue, customer, "Archive")).isEqualTo(WhitespaceCell.NOT_ELIGIBLE);
        assertThat(cell(catalogue, customer, "Vault")).isEqualTo(WhitespaceCell.GAP);
        assertThat(new Whitespace(new Assortment(catalogue), LocalDate.parse(TODAY))
                        .gaps(
                                asOf(TODAY, catalogue, customer),
                                products("Vault", "Archive", "Mobile", "Analytics", "Core")))
                .isEqualTo(products("Vault"));
    }

    @Test
    void ownedComesBeforeTrialAndTrialBeforeLapsed() {
        Facts owner = customer("c").has("Core", "2020-01-01").tries("Core", "2024-12-01", null);
        Facts former = customer("c")
                .has("Vault", "2020-01-01")
                .has("Core", "2020-01-01", "2022-01-01")
                .tries("Core", "2024-12-01", null);

        assertThat(cell(Catalogue.NONE, owner, "Core")).isEqualTo(WhitespaceCell.OWNED);
        assertThat(cell(Catalogue.NONE, former, "Core")).isEqualTo(WhitespaceCell.TRIAL);
    }

    @Test
    void aProductOffSaleIsStillOwnedOnTrialOrLapsedForItsCustomers() {
        Catalogue retired =
                Catalogue.of(List.of(sold("Core", "Core", null, null), sold("Archive", "Archive", null, "2023-01-01")));
        Facts core = customer("c").has("Core", "2020-01-01");

        assertThat(cell(retired, core, "Archive")).isEqualTo(WhitespaceCell.NOT_ELIGIBLE);
        assertThat(cell(retired, core.has("Archive", "2020-01-01", "2021-01-01"), "Archive"))
                .isEqualTo(WhitespaceCell.LAPSED);
        assertThat(cell(retired, core.tries("Archive", "2024-12-31", null), "Archive"))
                .isEqualTo(WhitespaceCell.TRIAL);
        assertThat(cell(retired, core.has("Archive", "2024-12-31"), "Archive")).isEqualTo(WhitespaceCell.OWNED);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "owns, 2024-12-31,           , OWNED",
        "owns, 2025-01-01,           , GAP",
        "owns, 2024-01-01, 2025-01-01, OWNED",
        "owns, 2024-01-01, 2024-12-31, LAPSED",
        "owns,           , 2024-12-31, LAPSED",
        "tries, 2024-12-31,          , TRIAL",
        "tries, 2025-01-01,          , GAP",
        "tries, 2024-12-01, 2025-01-01, TRIAL",
        "tries, 2024-12-01, 2024-12-31, GAP"
    })
    void anIntervalRunsFromItsFirstDayUntilBeforeItsEnd(
            String how, @Nullable String from, @Nullable String to, WhitespaceCell expected) {
        Facts customer = customer("c").has("Core", "2020-01-01");
        Facts facts = how.equals("owns")
                ? customer.has("Vault", from, to)
                : customer.tries("Vault", from == null ? "" : from, to);

        assertThat(cell(Catalogue.NONE, facts, "Vault")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "launched on {0}, retired on {1}")
    @CsvSource({
        "2024-12-31,           , GAP",
        "2025-01-01,           , NOT_ELIGIBLE",
        "          , 2024-12-31, NOT_ELIGIBLE",
        "          , 2025-01-01, GAP",
        "2024-12-31, 2025-01-01, GAP",
        "          ,           , GAP"
    })
    void aProductIsOnSaleFromItsLaunchUntilBeforeItsRetirement(
            @Nullable String launched, @Nullable String retired, WhitespaceCell expected) {
        assertThat(vault(sold("v", "Vault", launched, retired))).isEqualTo(expected);
    }

    @Test
    void oneOfSeveralSkusOnSaleIsEnough() {
        CatalogueEntry retired = sold("v1", "Vault", null, "2023-01-01");
        CatalogueEntry planned = sold("v3", "Vault", "2026-01-01", null);

        assertThat(vault(retired, planned)).isEqualTo(WhitespaceCell.NOT_ELIGIBLE);
        assertThat(vault(retired, sold("v2", "Vault", "2023-01-01", "2026-01-01"), planned))
                .isEqualTo(WhitespaceCell.GAP);
    }

    @Test
    void aSkuThatCountsNowhereIsNotOnSale() {
        assertThat(vault(uncounted("v", "Vault"))).isEqualTo(WhitespaceCell.NOT_ELIGIBLE);
        assertThat(vault(uncounted("v", "Vault"), sold("v2", "Vault", null, null)))
                .isEqualTo(WhitespaceCell.GAP);
    }

    @Test
    void aProductMissingFromTheCatalogueIsNotOnSaleAndWithoutACatalogueAllAre() {
        Facts customer = customer("c").has("Core", "2020-01-01");

        assertThat(vault()).isEqualTo(WhitespaceCell.NOT_ELIGIBLE);
        assertThat(cell(Catalogue.NONE, customer, "Vault")).isEqualTo(WhitespaceCell.GAP);
    }

    /// Only products that are off sale on some day matter when exposures are counted.
    @Test
    void aProductIsDatedUnlessOneOfItsSkusIsAlwaysOnSale() {
        Assortment assortment = new Assortment(Catalogue.of(List.of(
                sold("a", "Always", null, null),
                sold("a2", "Always", "2024-01-01", null),
                sold("v", "Vault", null, "2026-01-01"),
                sold("l", "Launched", "2020-01-01", null),
                uncounted("u", "Uncounted"))));

        assertThat(assortment.dated()).isEqualTo(products("Launched", "Vault"));
        assertThat(new Assortment(Catalogue.NONE).dated()).isEmpty();
    }

    private static WhitespaceCell vault(CatalogueEntry... entries) {
        List<CatalogueEntry> all = new ArrayList<>(List.of(entries));
        all.add(sold("Core", "Core", null, null));
        return cell(Catalogue.of(all), customer("c").has("Core", "2020-01-01"), "Vault");
    }

    private static WhitespaceCell cell(Catalogue catalogue, Facts customer, String product) {
        return new Whitespace(new Assortment(catalogue), LocalDate.parse(TODAY))
                .cells(Inventory.of(asOf(TODAY, catalogue, customer)))
                .apply(new ProductId(product));
    }
}
