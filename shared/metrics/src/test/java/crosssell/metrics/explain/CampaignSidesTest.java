package crosssell.metrics.explain;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.explain.ExplanationCase.denominator;
import static crosssell.metrics.explain.ExplanationCase.excluded;
import static crosssell.metrics.explain.ExplanationCase.numerator;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.explain.PublishedRate.AdoptedOfTrialled;
import crosssell.metrics.explain.PublishedRate.Holdout;
import crosssell.metrics.explain.PublishedRate.LiftHoldout;
import crosssell.metrics.explain.PublishedRate.LiftTargeted;
import crosssell.metrics.explain.PublishedRate.Net;
import crosssell.metrics.explain.PublishedRate.Trialled;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `spring` sells Analytics; `calls` has no row, so it sells any product.
class CampaignSidesTest {

    private static final SellingEffort SPRING = new SellingEffort(
            List.of(new Campaign(
                    "spring", LocalDate.of(2026, 3, 1), null, new ProductId("Analytics"), null, null, null)),
            List.of());
    private static final Explanations EXPLANATIONS =
            new Explanations(new Calculation(Settings.DEFAULT, Catalogue.NONE, SPRING, LocalDate.of(2026, 10, 31)));

    private static final Facts TARGETED = customer("c")
            .has("Core", "2024-01-31")
            .has("Analytics", "2026-04-11")
            .targeted("spring", "2026-03-02", "2026-03-09");
    private static final Facts HELD_OUT =
            customer("c").has("Core", "2024-01-31").heldOut("spring", "2026-03-02");

    static List<Arguments> cases() {
        String targeted = "was targeted on 2026-03-02";
        String first = "was first targeted on 2026-03-02";
        Facts released = customer("c")
                .has("Core", "2024-01-31")
                .has("Analytics", "2026-07-01")
                .heldOut("spring", "2026-03-02")
                .targeted("spring", "2026-06-01", null);
        String heldOut = "was held out on 2026-03-02";
        String crossed = heldOut + " and targeted from 2026-06-01 on";
        String none = "is not in the campaign on 2026-10-31";
        return List.of(
                numerator(new Trialled("spring"), TARGETED, targeted + ", tried it on 2026-03-09"),
                denominator(
                        new Trialled("spring"),
                        customer("c").targeted("spring", "2026-03-02", "2026-11-01"),
                        targeted + ", did not try it by 2026-10-31"),
                excluded(new Trialled("spring"), HELD_OUT, heldOut),
                numerator(
                        new AdoptedOfTrialled("spring"),
                        TARGETED,
                        targeted + ", tried it on 2026-03-09, acquired Analytics on 2026-04-11, within 90 days"),
                denominator(
                        new AdoptedOfTrialled("spring"),
                        customer("c").targeted("spring", "2026-03-02", "2026-03-09"),
                        targeted + ", tried it on 2026-03-09, acquired no Analytics within 90 days"),
                excluded(
                        new AdoptedOfTrialled("spring"),
                        customer("c").targeted("spring", "2026-03-02", null),
                        targeted + ", did not try it by 2026-10-31"),
                numerator(new Net("spring"), TARGETED, targeted + ", acquired Analytics on 2026-04-11, within 90 days"),
                denominator(
                        new Net("spring"),
                        customer("c")
                                .targeted("spring", "2026-10-01", null)
                                .targeted("spring", "2026-03-02", null)
                                .heldOut("spring", "2026-02-01"),
                        targeted + " and 2026-10-01, acquired no Analytics by 2026-10-31, of 90 days"),
                numerator(
                        new Net("calls"),
                        customer("c")
                                .has("Core", "2026-03-05")
                                .has("Desk", "2026-03-06")
                                .targeted("calls", "2026-03-02", null),
                        targeted + ", acquired Core on 2026-03-05 and Desk on 2026-03-06, within 90 days"),
                denominator(
                        new Net("calls"),
                        customer("c").targeted("calls", "2026-03-02", null),
                        targeted + ", acquired nothing new within 90 days"),
                excluded(new Net("spring"), HELD_OUT, heldOut),
                excluded(new Net("spring"), customer("c").targeted("spring", "2026-11-01", null), none),
                excluded(
                        new Net("spring"),
                        customer("c").targeted("spring", "2026-03-02", null).is(Status.PROSPECT, null),
                        "is a prospect by its status on 2026-10-31"),
                denominator(new Holdout("spring"), HELD_OUT, heldOut + ", acquired no Analytics within 90 days"),
                numerator(
                        new Holdout("spring"),
                        customer("c").has("Analytics", "2026-03-02").heldOut("spring", "2026-03-02"),
                        heldOut + ", acquired Analytics on 2026-03-02, within 90 days"),
                excluded(new Holdout("spring"), TARGETED, first),
                excluded(
                        new AdoptedOfTrialled("spring"),
                        customer("c").has("Analytics", "2026-03-04").targeted("spring", "2026-03-02", "2026-03-09"),
                        targeted + ", tried it on 2026-03-09, having acquired Analytics on 2026-03-04"),
                numerator(
                        new Net("spring"),
                        released,
                        "was targeted on 2026-06-01, acquired Analytics on 2026-07-01, within 90 days"),
                denominator(new Holdout("spring"), released, crossed + ", acquired no Analytics within 90 days"),
                denominator(new LiftHoldout("spring"), released, crossed + ", acquired no Analytics within 90 days"),
                excluded(new LiftTargeted("spring"), released, crossed),
                numerator(
                        new LiftTargeted("spring"),
                        TARGETED,
                        first + ", acquired Analytics on 2026-04-11, within 90 days"),
                excluded(new LiftHoldout("spring"), TARGETED, first),
                excluded(
                        new LiftHoldout("spring"),
                        customer("c").has("Analytics", "2026-03-01").heldOut("spring", "2026-03-02"),
                        heldOut + ", when it had Analytics already"),
                excluded(
                        new LiftTargeted("spring"),
                        customer("c").has("Analytics", "2026-08-04").targeted("spring", "2026-08-03", null),
                        "was first targeted on 2026-08-03, so that its 90 days go on after 2026-10-31"),
                denominator(
                        new LiftTargeted("spring"),
                        customer("c").targeted("spring", "2026-08-02", null),
                        "was first targeted on 2026-08-02, acquired no Analytics within 90 days"),
                excluded(new LiftTargeted("spring"), customer("c").has("Core", "2024-01-31"), none),
                excluded(new Holdout("spring"), customer("c").has("Core", "2024-01-31"), none));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void theReasonDescribesTheCustomersPartInTheCampaign(PublishedRate rate, Facts facts, Explanation expected) {
        assertThat(EXPLANATIONS.of(rate, EXPLANATIONS.customer(facts.facts()))).isEqualTo(expected);
    }
}
