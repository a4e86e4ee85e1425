package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.ReadinessCounts;
import crosssell.metrics.figure.ReadinessCounts.ByRule;
import crosssell.metrics.figure.WhitespaceTotals.Total;
import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.metrics.readiness.Readiness.Verdict;
import crosssell.metrics.readiness.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Opportunity", as of 2024-12-31; expected values by hand.
class OpportunityFamilyTest {

    private static final String TODAY = "2024-12-31";
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Playbook HEALTHY = new Playbook(SIXTY, null, null, false, false, null, SIXTY, null);

    /// The purchases of `seed` give Vault a value and make Mobile likelier than Zeta (1 of 3, 0 of 2), both without a
    /// value; no customer without Beta or Lab was observed since their launch.
    @Test
    void customersWhoFailNoRuleComeFirstThenByValueProbabilityCustomerProduct() {
        Catalogue catalogue = Catalogue.of(List.of(
                entry("Core", null, null),
                entry("Vault", null, null),
                entry("Mobile", null, null),
                entry("Zeta", null, null),
                entry("Beta", "2024-12-01", null),
                entry("Lab", "2024-12-01", null)));
        Figures figures = Facts.figures(
                settings(HEALTHY),
                catalogue,
                TODAY,
                customer("seed")
                        .has("Core", "2020-01-01")
                        .pays("Vault", "2020-06-01", null, "100")
                        .has("Zeta", "2022-01-01")
                        .has("Mobile", "2022-06-01")
                        .has("Lab", "2024-12-01")
                        .has("Beta", "2024-12-01"),
                core("1 fails").scores("60"),
                core("3 unknown"),
                core("2 passes").scores("61"));

        assertThat(figures.opportunities().all())
                .extracting(offer -> offer.customer() + ": " + offer.next().product())
                .containsExactly(
                        "2 passes: Vault",
                        "3 unknown: Vault",
                        "2 passes: Mobile",
                        "3 unknown: Mobile",
                        "2 passes: Zeta",
                        "3 unknown: Zeta",
                        "2 passes: Beta",
                        "2 passes: Lab",
                        "3 unknown: Beta",
                        "3 unknown: Lab",
                        "1 fails: Vault",
                        "1 fails: Mobile",
                        "1 fails: Zeta",
                        "1 fails: Beta",
                        "1 fails: Lab");
    }

    @Test
    void onlyGapsOfProductsWithAnOwnerAreOffered() {
        Catalogue catalogue = Catalogue.of(List.of(
                entry("Core", null, null),
                entry("Analytics", null, null),
                entry("Mobile", null, null),
                entry("Archive", null, "2024-12-31"),
                entry("Vault", null, null),
                entry("Nobodys", null, null)));
        Figures figures = Facts.figures(
                settings(HEALTHY),
                catalogue,
                TODAY,
                customer("all")
                        .has("Core", "2024-06-01")
                        .has("Analytics", "2024-06-01")
                        .has("Mobile", "2024-06-01")
                        .has("Archive", "2024-06-01")
                        .has("Vault", "2024-06-01")
                        .has("Nobodys", "2024-06-01", "2024-07-01"),
                core("c").tries("Analytics", "2024-12-01", null).has("Mobile", "2024-06-01", "2024-07-01"),
                core("prospect").is(Status.PROSPECT, null),
                core("left").churnedOn("2024-07-01"));

        assertThat(figures.opportunities().all()).singleElement().satisfies(offer -> {
            assertThat(offer.customer()).hasToString("c");
            assertThat(offer.next().product()).hasToString("Vault");
            assertThat(offer.owns()).isEqualTo(List.of(new ProductId("Core")));
        });
        assertThat(figures.opportunities().byProduct())
                .containsOnlyKeys(figures.whitespace().products())
                .doesNotContainKey(new ProductId("Nobodys"));
        assertThat(figures.opportunities().byProduct().get(new ProductId("Mobile")))
                .isEmpty();
    }

    /// 120 customers with just Core rank alike, except for their names; those with Mobile rank higher for Vault.
    @Test
    void theListsHoldTheFiftyBestEvenIfManyMoreCustomersRankAlike() {
        Figures figures = figures(crowd());

        List<String> vault = Stream.concat(names("x", 10), names("c", 40)).toList();
        assertThat(customers(figures.opportunities().all())).isEqualTo(vault);
        assertThat(customers(of(figures, "Vault"))).isEqualTo(vault);
        assertThat(customers(of(figures, "Mobile"))).isEqualTo(names("c", 50).toList());
        // A split over several parts gives the same list, in any order.
        List<Facts> crowd = crowd().reversed();
        Tally first = tally();
        Tally second = tally();
        for (int i = 0; i < crowd.size(); i++) {
            (i % 3 == 0 ? first : second).add(crowd.get(i).facts());
        }
        first.merge(second);
        assertThat(first.figures().opportunities()).isEqualTo(figures.opportunities());
    }

    @Test
    void anOfferHasTheCustomersNameFromTheRowInForce() {
        Facts seed = customer("seed").has("Vault", "2024-06-01");
        Facts renamed = core("renamed")
                .knows(Map.of("name", "Old"))
                .knows("2024-06-01", Map.of("name", "Näw & Co"))
                .knows("2999-01-01", Map.of("name", "Later"));
        Facts nameless = core("nameless").knows(Map.of("region", "north"));

        assertThat(of(figures(List.of(seed, renamed, nameless, core("unknown"))), "Vault"))
                .extracting(offer -> offer.customer().value(), Opportunity::name)
                .containsExactlyInAnyOrder(
                        tuple("renamed", "Näw & Co"), tuple("nameless", null), tuple("unknown", null));
    }

    @Test
    void eachSizeSegmentHasFifty() {
        List<Facts> customers = new ArrayList<>(List.of(customer("seed").has("Vault", "2024-06-01")));
        for (int i = 0; i < 60; i++) {
            customers.add(core("s" + (100 + i)).employs(10, null));
            customers.add(core("b" + (100 + i)).employs(5000, null));
        }
        List<Opportunity> vault = of(figures(customers), "Vault");

        assertThat(vault).hasSize(100);
        assertThat(vault).filteredOn(offer -> offer.segment().equals("smb")).hasSize(50);
        assertThat(customers(vault).getFirst()).isEqualTo("b100");
        assertThat(customers(vault).getLast()).isEqualTo("s149");
    }

    /// Base rate of Vault 1 of 2, from the former customer with Core and the one with Mobile, who converted. Each of
    /// the three further steps has one customer: p = (1/2)(100/101)^3 = 0.485295 with Core, 1 - p with Mobile.
    @Test
    void thePotentialIsTheValueOfAllGapsListedOrNot() {
        Figures figures = figures(crowd());

        assertThat(of(figures, "Vault").getFirst().next().value()).isEqualTo(Money.of("617.65"));
        assertThat(of(figures, "Vault").getLast().next().value()).isEqualTo(Money.of("582.35"));
        // 10 x 617.65 + 120 x 582.35
        assertThat(total(figures, "Vault", null))
                .isEqualTo(new Total(new ProductId("Vault"), null, 1, 0, 0, 0, 130, Money.of("76058.5")));
        // No owner of Mobile has an MRR.
        assertThat(total(figures, "Mobile", null).potential()).isNull();
    }

    @Test
    void aValuedProductThatEverybodyOwnsHasAPotentialOfZero() {
        Figures figures = figures(List.of(
                customer("a").has("Core", "2020-01-01").pays("Vault", "2020-06-01", null, "100"),
                customer("b").has("Core", "2020-01-01", "2021-01-01").pays("Vault", "2020-06-01", null, "100")));

        assertThat(total(figures, "Vault", null).potential()).isEqualTo(Money.ZERO);
    }

    @Test
    void everyCustomerIsInOneOfFiveStatesAndSegmentsAddUp() {
        Catalogue catalogue = Catalogue.of(
                List.of(entry("Core", null, null), entry("Vault", null, null), entry("Archive", null, "2024-12-31")));
        Figures figures = Facts.figures(
                settings(HEALTHY),
                catalogue,
                TODAY,
                core("a")
                        .has("Vault", "2024-07-01")
                        .has("Archive", "2024-07-01")
                        .employs(10, null),
                core("b").has("Vault", "2024-07-01", "2024-08-01").employs(10, null),
                core("c").tries("Vault", "2024-07-01", null).employs(10, null),
                core("d").employs(10, null),
                core("e").employs(10, null),
                core("f").has("Vault", "2024-07-01"));

        assertThat(figures.whitespace().products())
                .extracting(ProductId::value)
                .containsExactly("Archive", "Core", "Vault");
        assertThat(figures.whitespace().totals())
                .containsExactly(
                        counts("Archive", null, 1, 0, 0, 5, 0),
                        counts("Archive", "smb", 1, 0, 0, 4, 0),
                        counts("Archive", "unknown", 0, 0, 0, 1, 0),
                        counts("Core", null, 6, 0, 0, 0, 0),
                        counts("Core", "smb", 5, 0, 0, 0, 0),
                        counts("Core", "unknown", 1, 0, 0, 0, 0),
                        counts("Vault", null, 2, 1, 1, 0, 2),
                        counts("Vault", "smb", 1, 1, 1, 0, 2),
                        counts("Vault", "unknown", 1, 0, 0, 0, 0));
    }

    @Test
    void readinessCountsEveryActiveCustomerPerRuleThatIsOn() {
        Playbook playbook = new Playbook(SIXTY, null, 90, false, false, null, SIXTY, null);
        ReadinessCounts counts = Facts.figures(
                        settings(playbook),
                        TODAY,
                        core("passes").scores("61"),
                        core("passes too").scores("62"),
                        core("unknown"),
                        core("fails").scores("60"),
                        customer("unknown and new").has("Core", "2024-12-01"),
                        core("left").scores("99").churnedOn("2024-07-01"),
                        core("prospect").is(Status.PROSPECT, null))
                .readiness();

        assertThat(counts)
                .isEqualTo(new ReadinessCounts(
                        5, 2, 2, 1, List.of(new ByRule(Rule.HEALTH, 2, 1, 2), new ByRule(Rule.TENURE, 4, 1, 0))));
    }

    @Test
    void theReasonsAreWhatOtherCustomersDidAndEachRuleNotPassed() {
        Playbook playbook = new Playbook(SIXTY, SIXTY, 90, false, true, null, SIXTY, null);
        Figures figures = Facts.figures(
                settings(playbook),
                TODAY,
                customer("seed").has("Core", "2020-01-01").has("Vault", "2020-06-01"),
                core("c").scores("48"));

        assertThat(figures.opportunities().all()).singleElement().satisfies(offer -> {
            assertThat(offer.readiness()).isEqualTo(Verdict.FAIL);
            assertThat(offer.segment()).isEqualTo("unknown");
            assertThat(offer.reasons())
                    .containsExactly(
                            "of 1 customer who had acquired just Core, 1 (100.0 %) acquired Vault within 12 months;"
                                    + " of all who had Core, 100.0 %; of all without Vault, 100.0 %",
                            "health fails, must be above 60",
                            "usage unknown, must be above 60 %",
                            "onboarding unknown, must be over");
        });
    }

    @Test
    void withoutCustomersThereAreNoOffers() {
        Figures figures = figures(List.of());

        assertThat(figures.opportunities().all()).isEmpty();
        assertThat(figures.whitespace().totals()).isEmpty();
        assertThat(figures.readiness().customers()).isZero();
    }

    /// Vault is sold only to the customer with Mobile, for 100 a month.
    private static List<Facts> crowd() {
        List<Facts> crowd = new ArrayList<>();
        crowd.add(customer("with Core").has("Core", "2020-01-01", "2023-01-01"));
        crowd.add(customer("with Mobile")
                .has("Mobile", "2020-01-01", "2023-01-01")
                .pays("Vault", "2020-06-01", null, "100"));
        names("c", 120).forEach(name -> crowd.add(core(name)));
        names("x", 10).forEach(name -> crowd.add(customer(name).has("Mobile", "2024-06-01")));
        return crowd;
    }

    private static Stream<String> names(String letter, int count) {
        return IntStream.range(1000, 1000 + count).mapToObj(i -> letter + i);
    }

    private static Facts core(String id) {
        return customer(id).has("Core", "2024-06-01");
    }

    private static CatalogueEntry entry(String product, @Nullable String launched, @Nullable String retired) {
        return new CatalogueEntry(
                new Sku(product),
                new ProductId(product),
                null,
                null,
                null,
                null,
                launched == null ? null : LocalDate.parse(launched),
                retired == null ? null : LocalDate.parse(retired),
                null);
    }

    private static Settings settings(Playbook playbook) {
        return new Settings(
                Bands.DEFAULT,
                0,
                Money.ZERO,
                5,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Attribution.DEFAULT,
                playbook,
                null);
    }

    private static Tally tally() {
        return new Calculation(settings(HEALTHY), Catalogue.NONE, LocalDate.parse(TODAY)).tally();
    }

    private static Figures figures(List<Facts> customers) {
        Tally tally = tally();
        customers.forEach(customer -> tally.add(customer.facts()));
        return tally.figures();
    }

    private static List<Opportunity> of(Figures figures, String product) {
        return Objects.requireNonNull(figures.opportunities().byProduct().get(new ProductId(product)));
    }

    private static List<String> customers(List<Opportunity> offers) {
        return offers.stream().map(offer -> offer.customer().value()).toList();
    }

    private static Total total(Figures figures, String product, @Nullable String segment) {
        return figures.whitespace().totals().stream()
                .filter(total -> total.product().value().equals(product) && Objects.equals(total.segment(), segment))
                .findFirst()
                .orElseThrow();
    }

    /// Nobody was observed for 12 months, so nothing has a value.
    private static Total counts(
            String product, @Nullable String segment, long owned, long trial, long lapsed, long notEligible, long gap) {
        return new Total(new ProductId(product), segment, owned, trial, lapsed, notEligible, gap, null);
    }
}
