package crosssell.metrics.explain;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.explain.ExplanationCase.denominator;
import static crosssell.metrics.explain.ExplanationCase.excluded;
import static crosssell.metrics.explain.ExplanationCase.numerator;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.explain.PublishedRate.Adopted;
import crosssell.metrics.explain.PublishedRate.AllStarters;
import crosssell.metrics.explain.PublishedRate.AttachRate;
import crosssell.metrics.explain.PublishedRate.Conversion;
import crosssell.metrics.explain.PublishedRate.CrossSell;
import crosssell.metrics.explain.PublishedRate.Depth;
import crosssell.metrics.explain.PublishedRate.Earned;
import crosssell.metrics.explain.PublishedRate.LandBreadth;
import crosssell.metrics.explain.PublishedRate.LogoChurn;
import crosssell.metrics.explain.PublishedRate.Material;
import crosssell.metrics.explain.PublishedRate.Penetration;
import crosssell.metrics.explain.PublishedRate.Retained;
import crosssell.metrics.explain.PublishedRate.StepUp;
import crosssell.metrics.explain.PublishedRate.Transition;
import crosssell.metrics.explain.PublishedRate.Within;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The sides and reasons of customers whose rows make them obvious.
class ExplanationsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final ProductId CORE = new ProductId("Core");
    private static final ProductId ANALYTICS = new ProductId("Analytics");
    private static final Explanations EXPLANATIONS =
            new Explanations(new Calculation(Settings.DEFAULT, Catalogue.NONE, AS_OF));

    private static final Facts SINGLE = customer("c").pays("Core", "2024-01-31", null, "100.5");
    private static final Facts EARNED =
            customer("c").pays("Core", "2024-01-31", null, "100.5").pays("Analytics", "2024-07-31", null, "40");
    private static final Facts LANDED = customer("c")
            .has("Core", "2024-01-31")
            .has("Analytics", "2024-01-31")
            .has("Desk", "2024-01-31");
    private static final Facts UNDATED = customer("c").has("Core", null).has("Analytics", "2024-01-31");
    private static final Facts CHURNED = customer("c").has("Core", "2024-01-31").churnedOn("2026-03-01");
    private static final Facts CHURNED_SOMETIME =
            customer("c").has("Core", "2024-01-31").is(Status.CHURNED, null);
    private static final Facts PROSPECT =
            customer("c").has("Core", "2024-01-31").is(Status.PROSPECT, null);
    private static final Facts LATER = customer("c").has("Core", "2026-11-01");
    private static final Facts NEW = customer("c").has("Core", "2026-05-02");

    static List<Arguments> cases() {
        String churned = "churned on 2026-03-01";
        String undated = "has a holding without a start, so that the order of its products is not known";
        return List.of(
                numerator(new CrossSell(), EARNED, "owns Analytics and Core on 2026-10-31"),
                numerator(new CrossSell(), LANDED, "owns Analytics, Core and Desk on 2026-10-31"),
                denominator(new CrossSell(), SINGLE, "owns only Core on 2026-10-31"),
                excluded(new CrossSell(), CHURNED, churned),
                excluded(new CrossSell(), CHURNED_SOMETIME, "churned by its status, on a day that is not known"),
                excluded(
                        new CrossSell(),
                        customer("c").is(Status.CHURNED, null).churnedOn("2026-03-01"),
                        "has no ownership row"),
                excluded(new CrossSell(), PROSPECT, "is a prospect by its status on 2026-10-31"),
                excluded(
                        new CrossSell(),
                        customer("c").has("Core", "2024-01-31").is(Status.TRIAL, null),
                        "is on trial by its status on 2026-10-31"),
                excluded(new CrossSell(), customer("c").tries("Core", "2024-01-31", null), "has trials only"),
                excluded(new CrossSell(), LATER, "starts on 2026-11-01, after 2026-10-31"),
                numerator(
                        new Earned(),
                        EARNED,
                        "owns Analytics and Core on 2026-10-31; cross-sold: Analytics on 2024-07-31"),
                denominator(
                        new Earned(),
                        LANDED,
                        "owns Analytics, Core and Desk on 2026-10-31, all of its initial order of 2024-01-31"),
                denominator(
                        new Earned(),
                        UNDATED,
                        "owns Analytics and Core on 2026-10-31, but has a holding without a start, so that the order is "
                                + "not known"),
                numerator(
                        new LandBreadth(),
                        LANDED,
                        "owns Analytics, Core and Desk on 2026-10-31, all of its initial order of 2024-01-31"),
                denominator(new LandBreadth(), SINGLE, "owns only Core on 2026-10-31"),
                numerator(new Material(), EARNED, "owns Analytics and Core on 2026-10-31"),
                numerator(new Depth(2), EARNED, "owns Analytics and Core on 2026-10-31: 2 products"),
                denominator(new Depth(2), SINGLE, "owns only Core on 2026-10-31: 1 product"),
                numerator(new Penetration(CORE), SINGLE, "owns Core on 2026-10-31"),
                denominator(new Penetration(ANALYTICS), SINGLE, "does not own Analytics: owns only Core on 2026-10-31"),
                numerator(new AttachRate(CORE, ANALYTICS), EARNED, "owns Core and Analytics on 2026-10-31"),
                denominator(new AttachRate(CORE, ANALYTICS), SINGLE, "owns Core but not Analytics on 2026-10-31"),
                excluded(
                        new AttachRate(ANALYTICS, CORE),
                        SINGLE,
                        "does not own Analytics: owns only Core on 2026-10-31"),
                numerator(
                        new Conversion(CORE, ANALYTICS),
                        EARNED,
                        "acquired Core on 2024-01-31, then Analytics on 2024-07-31"),
                denominator(
                        new Conversion(CORE, ANALYTICS),
                        CHURNED,
                        "acquired Core on 2024-01-31, and not Analytics by 2026-10-31"),
                excluded(
                        new Conversion(CORE, ANALYTICS),
                        LANDED,
                        "acquired Core on 2024-01-31, and had Analytics by then"),
                excluded(new Conversion(ANALYTICS, CORE), SINGLE, "had not acquired Analytics by 2026-10-31"),
                excluded(new Conversion(CORE, ANALYTICS), UNDATED, undated),
                excluded(new Conversion(CORE, ANALYTICS), PROSPECT, "is a prospect by its status on 2026-10-31"),
                numerator(
                        new Within(6),
                        EARNED,
                        "had its second product on 2024-07-31, within 6 months of its start on 2024-01-31"),
                denominator(
                        new Within(3),
                        EARNED,
                        "had no second product by 2024-04-30, 3 months after its start on 2024-01-31, but on 2024-07-31"),
                denominator(
                        new Within(24),
                        CHURNED,
                        "had no second product by 2026-01-31, 24 months after its start on 2024-01-31"),
                excluded(new Within(30), CHURNED, churned + ", less than 30 months after its start on 2024-01-31"),
                excluded(new Within(12), NEW, "started on 2026-05-02, less than 12 months before 2026-10-31"),
                excluded(new Within(12), UNDATED, undated),
                excluded(new Within(12), CHURNED_SOMETIME, "churned by its status, on a day that is not known"),
                denominator(
                        new AllStarters(30),
                        CHURNED,
                        "had no second product by 2026-07-31, 30 months after its start on 2024-01-31"),
                numerator(
                        new Adopted("2024-Q1", 6),
                        EARNED,
                        "had its second product on 2024-07-31, within 6 months of its start on 2024-01-31"),
                excluded(new Adopted("2023", 6), EARNED, "started on 2024-01-31, not in 2023"),
                numerator(
                        new Retained("2024-01", 1),
                        CHURNED,
                        "was active on 2024-02-29, 1 month after its start on 2024-01-31"),
                denominator(
                        new Retained("2024", 30),
                        CHURNED,
                        "was not active on 2026-07-31, 30 months after its start on 2024-01-31"),
                numerator(new StepUp(1), EARNED, "acquired 2 products by 2026-10-31: Core and Analytics"),
                denominator(new StepUp(2), EARNED, "acquired 2 products by 2026-10-31: Core and Analytics"),
                excluded(new StepUp(2), SINGLE, "acquired 1 product by 2026-10-31: Core"),
                numerator(
                        new Transition(1, "Core", "Analytics"),
                        EARNED,
                        "took step 1 to Core on 2024-01-31, then to Analytics on 2024-07-31"),
                denominator(
                        new Transition(1, "Core", "Desk"),
                        EARNED,
                        "took step 1 to Core on 2024-01-31, then to Analytics on 2024-07-31"),
                denominator(
                        new Transition(1, "Analytics+Core+Desk", "Mobile"),
                        LANDED,
                        "took step 1 to Analytics+Core+Desk on 2024-01-31, and no further by 2026-10-31"),
                excluded(new Transition(1, "Analytics", "Core"), EARNED, "took step 1 to Core on 2024-01-31"),
                excluded(new Transition(2, "Core", "Desk"), SINGLE, "took no step 2 by 2026-10-31"),
                excluded(new Transition(1, "Core", "Analytics"), UNDATED, undated),
                numerator(new LogoChurn(false), CHURNED, "owned only Core on 2025-10-31, " + churned),
                denominator(
                        new LogoChurn(true),
                        EARNED,
                        "owned Analytics and Core on 2025-10-31, is still active on 2026-10-31"),
                excluded(new LogoChurn(false), EARNED, "owned Analytics and Core on 2025-10-31"),
                excluded(new LogoChurn(false), NEW, "was not an active customer on 2025-10-31"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void theReasonDescribesTheCustomer(PublishedRate rate, Facts facts, Explanation expected) {
        assertThat(EXPLANATIONS.of(rate, EXPLANATIONS.customer(facts.facts()))).isEqualTo(expected);
    }

    @Test
    void aCustomerWithAnotherValueOfTheDimensionIsExcluded() {
        var enterprise = EXPLANATIONS.customer(
                customer("c").has("Core", "2024-01-31").employs(1001, null).facts());

        assertThat(EXPLANATIONS.of(new CrossSell(), enterprise, "size", "smb"))
                .isEqualTo(new Explanation(Side.EXCLUDED, "size is enterprise"));
        assertThat(EXPLANATIONS.of(new CrossSell(), enterprise, "size", "enterprise"))
                .isEqualTo(new Explanation(Side.DENOMINATOR, "owns only Core on 2026-10-31"));
    }
}
