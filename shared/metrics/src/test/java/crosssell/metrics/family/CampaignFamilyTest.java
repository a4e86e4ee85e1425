package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.figure.CampaignOutcome;
import crosssell.metrics.figure.CampaignOutcome.Lift;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.metrics.statistics.Independence.Method;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Campaigns", as of 2024-12-31 unless noted; expected values by hand.
class CampaignFamilyTest {

    private static final Campaign VAULT = campaign("spring", "2024-03-01", "Vault", 30, null);

    /// Published in cross-sell guides: 520 targeted, 94 adopted, 680,000 of revenue at a cost of 47,000 give 18.1 % and
    /// a return of 14.47.
    @Test
    void thePublishedCaseHasItsNetRateAndItsReturn() {
        Facts[] customers = new Facts[520];
        for (int i = 0; i < 520; i++) {
            customers[i] = owner("c" + i).targeted("q2", "2024-04-02", null);
            if (i < 93) {
                customers[i].pays("Analytics", "2024-05-15", null, "600");
            }
        }
        // 93 x 12 x 600 + 12 x 400 + 5,600 = 680,000
        customers[93].pays("Analytics", "2024-05-15", null, "400").buys("Analytics", "2024-05-16", "5600");
        SellingEffort effort = new SellingEffort(
                List.of(campaign("q2", "2024-04-01", "Analytics", 90, "35000")),
                List.of(cost("2024-05-31", "12000", "q2")));

        CampaignOutcome outcome = outcomes("2024-12-31", effort, customers).getFirst();

        assertThat(outcome.targeted()).isEqualTo(520);
        assertThat(outcome.net()).isEqualTo(Rate.of(94, 520));
        assertThat(outcome.net().rate()).isEqualTo(0.181, within(0.0005));
        assertThat(outcome.revenue()).isEqualTo(Money.of("680000"));
        assertThat(outcome.cost()).isEqualTo(Money.of("47000"));
        assertThat(outcome.roi()).isEqualTo(14.47, within(0.005));
        assertThat(outcome.roiNetOfCost()).isEqualTo(13.47, within(0.005));
        assertThat(outcome.open()).isZero();
    }

    @ParameterizedTest(name = "targeted on 2024-03-02 for 30 days, acquired on {0}")
    @CsvSource({"2024-03-01, 0", "2024-03-02, 1", "2024-04-01, 1", "2024-04-02, 0"})
    void theWindowIsFromTheDayItselfToTheLastDayIncluded(String acquired, long adopted) {
        CampaignOutcome outcome =
                outcome(VAULT, owner("c").has("Vault", acquired).targeted("spring", "2024-03-02", null));

        assertThat(outcome.net()).isEqualTo(Rate.of(adopted, 1));
    }

    @ParameterizedTest(name = "as of {0}")
    @CsvSource({"2024-03-02, 1", "2024-03-31, 1", "2024-04-01, 0"})
    void theWindowIsOpenUntilItsLastDayEnds(String asOf, long open) {
        Facts customer = owner("c").targeted("spring", "2024-03-02", null);

        assertThat(outcomes(asOf, effort(VAULT), customer).getFirst().open()).isEqualTo(open);
    }

    @Test
    void aCustomerTargetedTwiceCountsOnceAndHasBothWindows() {
        Facts twice = owner("twice")
                .pays("Vault", "2024-06-10", null, "20")
                .buys("Vault", "2024-03-20", "7")
                .targeted("spring", "2024-03-02", "2024-03-03")
                .targeted("spring", "2024-06-01", "2024-06-03");
        CampaignOutcome outcome = outcome(VAULT, twice);

        assertThat(outcome.targeted()).isOne();
        assertThat(outcome.trialled()).isEqualTo(Rate.of(1, 1));
        assertThat(outcome.adoptedOfTrialled()).isEqualTo(Rate.of(1, 1));
        assertThat(outcome.net()).isEqualTo(Rate.of(1, 1));
        // First acquired on March 20, at 0 a month.
        assertThat(outcome.revenue()).isEqualTo(Money.of("7"));
    }

    @Test
    void revenueIsAYearOfMrrOnTheDayAndOneTimeAmountsWithinTheWindow() {
        CampaignOutcome outcome = outcome(
                VAULT,
                owner("c")
                        .pays("Vault", "2024-03-10", "2024-03-20", "20.5")
                        .pays("Vault", "2024-03-10", null, "1")
                        .pays("Vault", "2024-03-11", null, "500")
                        .buys("Vault", "2024-04-01", "1000")
                        .buys("Vault", "2024-04-02", "9999")
                        .buys("Core", "2024-03-10", "9999")
                        .targeted("spring", "2024-03-02", null));

        // 12 x (20.5 + 1) + 1,000
        assertThat(outcome.revenue()).isEqualTo(Money.of("1258"));
    }

    @Test
    void ifNoProductIsNamedAnyNewProductCountsAndAllAreRevenue() {
        CampaignOutcome outcome = outcome(
                campaign("spring", "2024-03-01", null, 30, null),
                owner("c")
                        .pays("Vault", "2024-03-10", null, "1")
                        .pays("Mobile", "2024-03-11", null, "2")
                        .pays("Core", "2024-03-12", null, "4")
                        .targeted("spring", "2024-03-02", null));

        assertThat(outcome.product()).isNull();
        assertThat(outcome.net()).isEqualTo(Rate.of(1, 1));
        assertThat(outcome.revenue()).isEqualTo(Money.of("36"));
    }

    @Test
    void anotherProductAMigrationATrialOrAnUndatedRowIsNotAnAdoption() {
        CampaignOutcome outcome = outcome(
                VAULT,
                owner("other").has("Mobile", "2024-03-10").targeted("spring", "2024-03-02", null),
                owner("migrated").migrates("Vault", "2024-03-10", "Core").targeted("spring", "2024-03-02", null),
                owner("tried").tries("Vault", "2024-03-10", null).targeted("spring", "2024-03-02", null),
                owner("undated").has("Vault", null).has("Vault", "2024-03-10").targeted("spring", "2024-03-02", null));

        assertThat(outcome.net()).isEqualTo(Rate.of(0, 4));
        assertThat(outcome.revenue()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCustomerUndatedByAnotherProductCanAdopt() {
        CampaignOutcome outcome = outcome(
                VAULT,
                customer("c").has("Core", null).has("Vault", "2024-03-10").targeted("spring", "2024-03-02", null));

        assertThat(outcome.net()).isEqualTo(Rate.of(1, 1));
    }

    @Test
    void aProspectIsInNoCampaignButAFormerCustomerIs() {
        CampaignOutcome outcome = outcome(
                VAULT,
                owner("prospect").targeted("spring", "2024-03-02", null).is(Status.PROSPECT, null),
                owner("left").targeted("spring", "2024-03-02", null).churnedOn("2024-05-01"));

        assertThat(outcome.targeted()).isOne();
    }

    @Test
    void laterFactsAreIgnored() {
        Facts later = owner("c").has("Vault", "2024-03-10").targeted("spring", "2024-03-02", "2024-03-09");
        Facts laterStill = owner("d").targeted("spring", "2024-03-09", null);
        SellingEffort effort = new SellingEffort(
                List.of(VAULT, campaign("summer", "2024-03-09", null, null, "5")),
                List.of(cost("2024-03-08", "3", "spring"), cost("2024-03-09", "4", "spring")));

        List<CampaignOutcome> outcomes = outcomes("2024-03-08", effort, later, laterStill);

        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.targeted()).isOne();
            assertThat(outcome.trialled()).isEqualTo(Rate.of(0, 1));
            assertThat(outcome.net()).isEqualTo(Rate.of(0, 1));
            assertThat(outcome.cost()).isEqualTo(Money.of("3"));
        });
    }

    @Test
    void theHoldoutIsComparedWithTheTargetedAndHasNoRevenue() {
        Campaign campaign = campaign("spring", "2024-03-01", "Vault", 30, null);
        Facts[] customers = new Facts[20];
        for (int i = 0; i < 20; i++) {
            customers[i] = owner("c" + i);
            // 6 of 12 targeted adopt, and 1 of 8 held out.
            if (i < 12) {
                customers[i].targeted("spring", "2024-03-02", null);
            } else {
                customers[i].heldOut("spring", "2024-03-02");
            }
            if (i < 6 || i == 12) {
                customers[i].pays("Vault", "2024-03-05", null, "10");
            }
        }
        CampaignOutcome outcome = outcome(campaign, customers);

        assertThat(outcome.net()).isEqualTo(Rate.of(6, 12));
        assertThat(outcome.holdout()).isEqualTo(Rate.of(1, 8));
        assertThat(outcome.revenue()).isEqualTo(Money.of("720"));
        assertThat(outcome.lift().value()).isEqualTo(0.375, within(1e-15));
        // Newcombe's method 10 with Wilson 6/12: 0.253782 to 0.746218 and 1/8: 0.022417 to 0.470888.
        assertThat(outcome.lift().low()).isEqualTo(0.375 - Math.hypot(0.246218, 0.345888), within(2e-6));
        assertThat(outcome.lift().high()).isEqualTo(0.375 + Math.hypot(0.246218, 0.102583), within(2e-6));
        // Of C(20,7) = 77,520 tables 7,392 have 6 of the 7 targeted; those with 7, 0, 1 or 2 are no likelier.
        assertThat(outcome.lift().pValue()).isEqualTo((7_392 + 792 + 8 + 336 + 3_696) / 77_520.0, within(1e-12));
        assertThat(outcome.lift().test()).isEqualTo(Method.FISHER_EXACT);
        assertThat(outcome.lift().targeted()).isEqualTo(outcome.net());
        assertThat(outcome.lift().holdout()).isEqualTo(outcome.holdout());
        assertThat(outcome.crossedOver()).isZero();
    }

    /// Equal groups of 20 with two buyers each; the other 18 held out are released to the campaign in June. By hand:
    /// targeted 20 + 18 = 38, net 2/38, lift 2/20 - 2/20 = 0.
    @Test
    void aCustomerReleasedLaterStaysInTheHoldout() {
        Facts[] customers = new Facts[40];
        for (int i = 0; i < 40; i++) {
            customers[i] = owner("c" + i);
            boolean buys = i % 20 < 2;
            if (buys) {
                customers[i].pays("Vault", "2024-03-20", null, "10");
            }
            if (i < 20) {
                customers[i].targeted("spring", "2024-03-02", null);
            } else {
                customers[i].heldOut("spring", "2024-03-02");
                if (!buys) {
                    customers[i].targeted("spring", "2024-06-01", null);
                }
            }
        }
        CampaignOutcome outcome = outcome(VAULT, customers);

        assertThat(outcome.targeted()).isEqualTo(38);
        assertThat(outcome.net()).isEqualTo(Rate.of(2, 38));
        assertThat(outcome.holdout()).isEqualTo(Rate.of(2, 20));
        assertThat(outcome.crossedOver()).isEqualTo(18);
        assertThat(outcome.lift().targeted()).isEqualTo(Rate.of(2, 20));
        assertThat(outcome.lift().holdout()).isEqualTo(Rate.of(2, 20));
        assertThat(outcome.lift().value()).isZero();
        // Every table of Fisher's test is at least as unlikely as the one in the middle.
        assertThat(outcome.lift().pValue()).isEqualTo(1, within(1e-12));
        // 2 x 12 x 10, none of which is the campaign's own.
        assertThat(outcome.revenue()).isEqualTo(Money.of("240"));
        assertThat(outcome.ownRevenue()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCustomersFirstRowDecidesItsGroupAndItsOneWindow() {
        CampaignOutcome outcome = outcome(
                VAULT,
                owner("held out twice")
                        .has("Vault", "2024-06-10")
                        .heldOut("spring", "2024-06-01")
                        .heldOut("spring", "2024-03-02"),
                owner("released, then bought")
                        .has("Vault", "2024-06-10")
                        .targeted("spring", "2024-06-01", null)
                        .heldOut("spring", "2024-03-02"),
                owner("released in its window, then bought in it")
                        .has("Vault", "2024-03-20")
                        .heldOut("spring", "2024-03-02")
                        .targeted("spring", "2024-03-12", null),
                owner("targeted, held out later")
                        .has("Vault", "2024-03-20")
                        .targeted("spring", "2024-03-02", null)
                        .heldOut("spring", "2024-06-01"),
                owner("both on one day").heldOut("spring", "2024-03-02").targeted("spring", "2024-03-02", null));

        assertThat(outcome.targeted()).isEqualTo(4);
        assertThat(outcome.net()).isEqualTo(Rate.of(3, 4));
        assertThat(outcome.holdout()).isEqualTo(Rate.of(1, 3));
        assertThat(outcome.crossedOver()).isEqualTo(2);
        assertThat(outcome.lift().targeted()).isEqualTo(Rate.of(1, 2));
        assertThat(outcome.lift().holdout()).isEqualTo(Rate.of(1, 3));
    }

    @ParameterizedTest(name = "as of {0}")
    @CsvSource({"2024-03-31, 0, 0", "2024-04-01, 1, 0", "2024-04-30, 1, 0", "2024-05-01, 1, 1"})
    void liftIsOverCustomersWhoseWindowHasEndedAndUndefinedIfAGroupIsEmpty(String asOf, long targeted, long heldOut) {
        CampaignOutcome outcome = outcomes(
                        asOf,
                        effort(VAULT),
                        owner("a").targeted("spring", "2024-03-02", null),
                        owner("b").heldOut("spring", "2024-04-01"))
                .getFirst();

        assertThat(outcome.lift().targeted()).isEqualTo(Rate.of(0, targeted));
        assertThat(outcome.lift().holdout()).isEqualTo(Rate.of(0, heldOut));
        assertThat(outcome.lift().value()).isEqualTo(targeted + heldOut == 2 ? 0.0 : null);
        assertThat(outcome.lift().low() == null).isEqualTo(targeted + heldOut < 2);
        // 0 of 1: no rate to take a part of.
        assertThat(outcome.ownRevenue()).isNull();
    }

    /// A row that ended by the day of the first row, and one that starts on that day, are not held before it.
    @Test
    void anOwnerBeforeIsInTheFunnelButInNeitherGroup() {
        CampaignOutcome outcome = outcome(
                VAULT,
                owner("owner").has("Vault", "2024-03-01").targeted("spring", "2024-03-02", null),
                owner("undated").has("Vault", null).heldOut("spring", "2024-03-02"),
                owner("migrated")
                        .has("Chest", "2023-01-01")
                        .migrates("Vault", "2024-01-01", "Chest")
                        .targeted("spring", "2024-03-02", null),
                owner("lapsed").has("Vault", "2023-01-01", "2024-03-02").targeted("spring", "2024-03-02", null),
                owner("bought that day").has("Vault", "2024-03-02").heldOut("spring", "2024-03-02"),
                owner("owner at the second row only")
                        .has("Vault", "2024-06-01")
                        .targeted("spring", "2024-03-02", null)
                        .targeted("spring", "2024-09-01", null));

        assertThat(outcome.ownersBefore()).isEqualTo(3);
        assertThat(outcome.net()).isEqualTo(Rate.of(0, 4));
        assertThat(outcome.holdout()).isEqualTo(Rate.of(1, 2));
        assertThat(outcome.lift().targeted()).isEqualTo(Rate.of(0, 2));
        assertThat(outcome.lift().holdout()).isEqualTo(Rate.of(1, 1));
    }

    @Test
    void ifAnyNewProductCountsNobodyIsAnOwnerBefore() {
        CampaignOutcome outcome = outcome(
                campaign("spring", "2024-03-01", null, 30, null),
                owner("c").has("Vault", "2024-03-01").targeted("spring", "2024-03-02", null));

        assertThat(outcome.ownersBefore()).isZero();
        assertThat(outcome.lift().targeted()).isEqualTo(Rate.of(0, 1));
    }

    /// By hand: 3 of 4 targeted adopt and 1 of 3 held out, at 12 x 10 each and 7 once: 367 x (3/4 - 1/3) / (3/4) = 367
    /// x 5/9 = 203.888...
    @Test
    void ownRevenueIsTheShareThatTheHoldoutDoesNotExplain() {
        Facts[] customers = new Facts[7];
        for (int i = 0; i < 7; i++) {
            customers[i] = owner("c" + i);
            if (i < 4) {
                customers[i].targeted("spring", "2024-03-02", null);
            } else {
                customers[i].heldOut("spring", "2024-03-02");
            }
            if (i < 3 || i == 4) {
                customers[i].pays("Vault", "2024-03-05", null, "10");
            }
        }
        customers[0].buys("Vault", "2024-03-06", "7");

        assertThat(outcome(VAULT, customers).ownRevenue()).isEqualTo(Money.of("203.8889"));
        // In the opposite case the campaign did harm: with 1 of 3 targeted and 3 of 4 held out, 120 x (1 - 9/4) = -150.
        Facts[] worse = new Facts[7];
        for (int i = 0; i < 7; i++) {
            worse[i] = owner("d" + i);
            if (i < 3) {
                worse[i].targeted("spring", "2024-03-02", null);
            } else {
                worse[i].heldOut("spring", "2024-03-02");
            }
            if (i == 0 || i > 3) {
                worse[i].pays("Vault", "2024-03-05", null, "10");
            }
        }
        assertThat(outcome(VAULT, worse).ownRevenue()).isEqualTo(Money.of("-150"));
    }

    @ParameterizedTest(name = "acquired on {0}, tried on 2024-03-09")
    @CsvSource({"2024-03-08, 0, 0", "2024-03-09, 1, 1", "2024-03-10, 1, 1", ", 0, 1"})
    void anAdopterBeforeItsTrialIsExcludedFromAdoptedOfTrialled(@Nullable String acquired, long adopted, long tried) {
        Facts customer = owner("c").targeted("spring", "2024-03-02", "2024-03-09");
        if (acquired != null) {
            customer.has("Vault", acquired);
        }
        CampaignOutcome outcome = outcome(VAULT, customer);

        assertThat(outcome.trialled()).isEqualTo(Rate.of(1, 1));
        assertThat(outcome.adoptedOfTrialled()).isEqualTo(Rate.of(adopted, tried));
        assertThat(outcome.net()).isEqualTo(Rate.of(acquired == null ? 0 : 1, 1));
    }

    @Test
    void figuresWithAnEmptyGroupOrNoCostAreUndefined() {
        CampaignOutcome outcome =
                outcome(VAULT, owner("c").has("Vault", "2024-03-10").targeted("spring", "2024-03-02", null));

        assertThat(outcome.holdout()).isEqualTo(Rate.of(0, 0));
        assertThat(outcome.lift()).isEqualTo(new Lift(Rate.of(1, 1), Rate.of(0, 0), null, null, null, null, null));
        assertThat(outcome.ownRevenue()).isNull();
        assertThat(outcome.adoptedOfTrialled()).isEqualTo(Rate.of(0, 0));
        assertThat(outcome.roi()).isNull();
        assertThat(outcome.roiNetOfCost()).isNull();
    }

    @Test
    void aCampaignNamedOnlyByTargetsOrCostsIsListed() {
        List<CampaignOutcome> outcomes = outcomes(
                "2024-12-31",
                new SellingEffort(List.of(VAULT), List.of(cost("2024-05-01", "12.5", "fair"))),
                owner("c").has("Vault", "2024-05-30").targeted("calls", "2024-03-01", null));

        assertThat(outcomes).extracting(CampaignOutcome::campaign).containsExactly("calls", "fair", "spring");
        CampaignOutcome calls = outcomes.getFirst();
        assertThat(calls.startsOn()).isNull();
        assertThat(calls.attributionDays()).isEqualTo(90);
        assertThat(calls.net()).isEqualTo(Rate.of(1, 1));
        assertThat(outcomes.get(1).cost()).isEqualTo(Money.of("12.5"));
        assertThat(outcomes.get(1).roi()).isZero();
    }

    @Test
    void theNewestStartedRowIsInForceAndCostsOfAllStartedRowsAddUp() {
        SellingEffort effort = effort(
                campaign("spring", "2024-06-01", "Mobile", 60, "1"),
                campaign("spring", "2024-03-01", "Vault", 30, "2"),
                campaign("spring", "2025-03-01", null, null, "4"));

        CampaignOutcome outcome = outcomes("2024-12-31", effort).getFirst();
        assertThat(outcome.product()).isEqualTo(new ProductId("Mobile"));
        assertThat(outcome.attributionDays()).isEqualTo(60);
        assertThat(outcome.cost()).isEqualTo(Money.of("3"));

        CampaignOutcome before = outcomes("2024-02-01", effort, owner("c").targeted("spring", "2024-02-01", null))
                .getFirst();
        assertThat(before.product()).isEqualTo(new ProductId("Vault"));
        assertThat(before.cost()).isEqualTo(Money.ZERO);
    }

    @Test
    void anOfferMayBeNamedByASku() {
        Catalogue catalogue = Catalogue.of(List.of(entry("core", "Core"), entry("vault-2", "Vault")));
        Calculation calculation = new Calculation(
                Settings.DEFAULT,
                catalogue,
                effort(campaign("spring", "2024-03-01", "vault-2", 30, null)),
                LocalDate.of(2024, 12, 31));

        CampaignOutcome outcome = Facts.figures(
                        calculation, customer("c").has("vault-2", "2024-03-10").targeted("spring", "2024-03-02", null))
                .campaigns()
                .getFirst();

        assertThat(outcome.product()).isEqualTo(new ProductId("Vault"));
        assertThat(outcome.net()).isEqualTo(Rate.of(1, 1));
    }

    private static CatalogueEntry entry(String sku, String product) {
        return new CatalogueEntry(new Sku(sku), new ProductId(product), null, null, null, null, null, null, null);
    }

    private static Facts owner(String id) {
        return customer(id).pays("Core", "2023-01-01", null, "100");
    }

    private static Campaign campaign(
            String id, String startsOn, @Nullable String product, @Nullable Integer days, @Nullable String cost) {
        return new Campaign(
                id,
                LocalDate.parse(startsOn),
                null,
                product == null ? null : new ProductId(product),
                null,
                days,
                cost == null ? null : Money.of(cost));
    }

    private static Cost cost(String on, String amount, String campaign) {
        return new Cost(LocalDate.parse(on), Money.of(amount), null, campaign, null);
    }

    private static SellingEffort effort(Campaign... campaigns) {
        return new SellingEffort(List.of(campaigns), List.of());
    }

    private static CampaignOutcome outcome(Campaign campaign, Facts... customers) {
        return outcomes("2024-12-31", effort(campaign), customers).getFirst();
    }

    private static List<CampaignOutcome> outcomes(String asOf, SellingEffort effort, Facts... customers) {
        return Facts.figures(
                        new Calculation(Settings.DEFAULT, Catalogue.NONE, effort, LocalDate.parse(asOf)), customers)
                .campaigns();
    }
}
