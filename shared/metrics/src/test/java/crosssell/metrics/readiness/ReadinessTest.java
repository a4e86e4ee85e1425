package crosssell.metrics.readiness;

import static crosssell.metrics.CustomersAsOf.asOf;
import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.readiness.Readiness.Check;
import crosssell.metrics.readiness.Readiness.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Readiness", as of 2024-12-31; expected verdicts by hand.
class ReadinessTest {

    private static final String TODAY = "2024-12-31";
    private static final Playbook OFF = new Playbook(null, null, null, false, false, null, BigDecimal.ZERO, null);
    private static final Map<String, String> GOOD = Map.of(
            "usage_percent", "50.1",
            "weekly_active", "yes",
            "onboarded_on", "2024-12-31",
            "renewal_on", "2025-03-02",
            "escalated_on", "2024-11-30");

    @ParameterizedTest(name = "health {0}")
    @CsvSource({
        "60.01, PASS, health 60.01",
        "60, FAIL, health 60",
        "60.00, FAIL, health 60.00",
        ", UNKNOWN, health unknown"
    })
    void healthMustBeAboveTheLimit(@Nullable String health, Verdict verdict, String found) {
        assertThat(check(known(health, Map.of()), Playbook.DEFAULT, Rule.HEALTH))
                .isEqualTo(new Check(Rule.HEALTH, verdict, found + ", must be above 60"));
    }

    @ParameterizedTest(name = "usage_percent {0}")
    @CsvSource({
        "50.5, PASS, usage 50.5 %",
        "50, FAIL, usage 50 %",
        "0, FAIL, usage 0 %",
        "half, UNKNOWN, usage unknown",
        "60 %, UNKNOWN, usage unknown",
        ", UNKNOWN, usage unknown"
    })
    void usageMustBeAboveTheLimit(@Nullable String usage, Verdict verdict, String found) {
        assertThat(check(Rule.USAGE, "usage_percent", usage))
                .isEqualTo(new Check(Rule.USAGE, verdict, found + ", must be above 50 %"));
    }

    @ParameterizedTest(name = "customer since {0}")
    @CsvSource({
        // 29 days of October, 30 of November and 31 of December.
        "2024-10-02, PASS, tenure 90 days",
        "2024-10-03, FAIL, tenure 89 days",
        "2024-12-31, FAIL, tenure 0 days",
        "2025-01-01, UNKNOWN, tenure unknown",
        ", UNKNOWN, tenure unknown"
    })
    void tenureMustReachTheLimit(@Nullable String start, Verdict verdict, String found) {
        assertThat(check(asOf(TODAY, customer("c").has("Core", start)), Playbook.DEFAULT, Rule.TENURE))
                .isEqualTo(new Check(Rule.TENURE, verdict, found + ", must be 90 days or more"));
    }

    @Test
    void tenureIsUnknownIfAnyProductIsUndated() {
        CustomerAsOf undated =
                asOf(TODAY, customer("c").has("Core", "2020-01-01").has("Mobile", null));

        assertThat(check(undated, Playbook.DEFAULT, Rule.TENURE).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest(name = "weekly_active {0}")
    @CsvSource({
        "yes, PASS, yes",
        "TRUE, PASS, yes",
        "1, PASS, yes",
        "No, FAIL, no",
        "false, FAIL, no",
        "0, FAIL, no",
        "often, UNKNOWN, unknown",
        ", UNKNOWN, unknown"
    })
    void weeklyActiveMustBeYes(@Nullable String active, Verdict verdict, String found) {
        assertThat(check(Rule.WEEKLY_ACTIVE, "weekly_active", active))
                .isEqualTo(new Check(Rule.WEEKLY_ACTIVE, verdict, "weekly active " + found + ", must be yes"));
    }

    @ParameterizedTest(name = "onboarded_on {0}")
    @CsvSource({
        "2024-12-31, PASS, over on 2024-12-31",
        "2025-01-01, FAIL, over on 2025-01-01",
        "31.12.2024, UNKNOWN, unknown",
        ", UNKNOWN, unknown"
    })
    void onboardingMustBeCompleteByTheEndOfTheDay(@Nullable String on, Verdict verdict, String found) {
        assertThat(check(Rule.ONBOARDING, "onboarded_on", on))
                .isEqualTo(new Check(Rule.ONBOARDING, verdict, "onboarding " + found + ", must be over"));
    }

    /// Day 60 after 2024-12-31 is 2025-03-01: 31 days of January, 28 of February, 1.
    @ParameterizedTest(name = "renewal_on {0}, health {1}")
    @CsvSource({
        "2024-12-30, 60, PASS",
        "2024-12-30,   , PASS",
        "2024-12-31, 60, FAIL",
        "2024-12-31, 61, PASS",
        "2024-12-31,   , UNKNOWN",
        "2025-03-01, 60, FAIL",
        "2025-03-01, 61, PASS",
        "2025-03-01,   , UNKNOWN",
        "2025-03-02, 60, PASS",
        "2025-03-02,   , PASS",
        "          , 60, UNKNOWN",
        "          , 61, PASS",
        "          ,   , UNKNOWN",
        "spring    , 60, UNKNOWN"
    })
    void aRenewalWithinTheLimitFailsUnlessHealthIsGood(
            @Nullable String renewal, @Nullable String health, Verdict verdict) {
        assertThat(check(known(health, attributes("renewal_on", renewal)), Playbook.DEFAULT, Rule.RENEWAL)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "renewal_on {0}, health {1}")
    @CsvSource({
        "2025-01-31, 48, on 2025-01-31 with health 48",
        "2025-01-31,   , on 2025-01-31 with health unknown",
        "          , 48, unknown with health 48"
    })
    void theSentenceOfARenewalIncludesTheHealth(@Nullable String renewal, @Nullable String health, String found) {
        assertThat(check(known(health, attributes("renewal_on", renewal)), Playbook.DEFAULT, Rule.RENEWAL)
                        .sentence())
                .isEqualTo("renewal " + found + ", must not be within 60 days unless health is above 60");
    }

    @Test
    void theRenewalRuleHasASeparateHealthLimit() {
        Playbook strict = new Playbook(null, null, null, false, false, 60, BigDecimal.valueOf(80), null);
        CustomerAsOf customer = known("75", Map.of("renewal_on", "2025-01-31"));

        assertThat(check(customer, strict, Rule.RENEWAL))
                .isEqualTo(new Check(
                        Rule.RENEWAL,
                        Verdict.FAIL,
                        "renewal on 2025-01-31 with health 75, must not be within 60 days unless health is above 80"));
    }

    @ParameterizedTest(name = "escalated_on {0}")
    @CsvSource({
        "2024-11-30, PASS, on 2024-11-30",
        "2024-12-01, FAIL, on 2024-12-01",
        "2024-12-31, FAIL, on 2024-12-31",
        "2025-01-01, PASS, on 2025-01-01",
        "never, UNKNOWN, unknown",
        ", UNKNOWN, unknown"
    })
    void anEscalationWithinTheLimitFails(@Nullable String on, Verdict verdict, String found) {
        assertThat(check(Rule.ESCALATION, "escalated_on", on))
                .isEqualTo(new Check(
                        Rule.ESCALATION, verdict, "escalation " + found + ", must not be in the last 30 days"));
    }

    /// If the file has the column and the row leaves it empty, there was none.
    @ParameterizedTest(name = "health {0}")
    @CsvSource({"48, 48", "61, 61", ", unknown"})
    void noRenewalAheadAndNoEscalationPassBothRules(@Nullable String health, String found) {
        CustomerAsOf customer = asOf(
                TODAY,
                customer("c").has("Core", "2020-01-01"),
                row(null, health, Map.of(), Set.of("renewal_on", "escalated_on")));

        assertThat(check(customer, Playbook.DEFAULT, Rule.RENEWAL))
                .isEqualTo(new Check(
                        Rule.RENEWAL,
                        Verdict.PASS,
                        "renewal none ahead with health " + found
                                + ", must not be within 60 days unless health is above 60"));
        assertThat(check(customer, Playbook.DEFAULT, Rule.ESCALATION))
                .isEqualTo(
                        new Check(Rule.ESCALATION, Verdict.PASS, "escalation never, must not be in the last 30 days"));
    }

    @Test
    void eachOfTheTwoColumnsIsKnownIndependently() {
        CustomerAsOf customer = asOf(
                TODAY,
                customer("c").has("Core", "2020-01-01"),
                row(null, "48", Map.of("renewal_on", "2025-01-31"), Set.of("escalated_on")));

        assertThat(Readiness.verdicts(customer, Playbook.DEFAULT, List.of(Rule.RENEWAL, Rule.ESCALATION)))
                .containsExactly(Verdict.FAIL, Verdict.PASS);
        assertThat(Readiness.verdicts(
                        asOf(TODAY, customer("c"), row(null, "48", Map.of(), Set.of("renewal_on"))),
                        Playbook.DEFAULT,
                        List.of(Rule.RENEWAL, Rule.ESCALATION)))
                .containsExactly(Verdict.PASS, Verdict.UNKNOWN);
    }

    @Test
    void onlyTheRowInForceCanSayNever() {
        CustomerAsOf customer = asOf(
                TODAY,
                customer("c").has("Core", "2020-01-01"),
                row(null, "48", Map.of(), Set.of("renewal_on", "escalated_on")),
                row("2024-06-01", "48", Map.of(), Set.of()));

        assertThat(Readiness.verdicts(customer, Playbook.DEFAULT, List.of(Rule.RENEWAL, Rule.ESCALATION)))
                .containsExactly(Verdict.UNKNOWN, Verdict.UNKNOWN);
    }

    @Test
    void aCustomerThatPassesAllRulesIsReady() {
        Readiness readiness = Readiness.of(known("60.1", GOOD), Playbook.DEFAULT);

        assertThat(readiness.verdict()).isEqualTo(Verdict.PASS);
        assertThat(readiness.checks()).extracting(Check::rule).containsExactly(Rule.values());
        assertThat(readiness.checks()).extracting(Check::verdict).containsOnly(Verdict.PASS);
    }

    @Test
    void oneUnknownRuleMakesTheResultUnknownAndOneFailureMakesItFail() {
        assertThat(Verdict.of(List.of(Verdict.PASS, Verdict.UNKNOWN))).isEqualTo(Verdict.UNKNOWN);
        assertThat(Verdict.of(List.of(Verdict.UNKNOWN, Verdict.FAIL, Verdict.PASS)))
                .isEqualTo(Verdict.FAIL);
        assertThat(Verdict.of(List.of())).isEqualTo(Verdict.PASS);
        // The example in the javadoc.
        assertThat(Readiness.of(known("48", Map.of()), Playbook.DEFAULT).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aRuleThatIsOffIsNotEvaluated() {
        CustomerAsOf bad = known("0", Map.of("weekly_active", "no"));
        Playbook tenureOnly = new Playbook(null, null, 90, false, false, null, BigDecimal.valueOf(60), null);

        assertThat(Readiness.of(bad, OFF)).isEqualTo(new Readiness(Verdict.PASS, List.of()));
        assertThat(Readiness.of(bad, tenureOnly).checks())
                .extracting(Check::rule)
                .containsExactly(Rule.TENURE);
        assertThat(Rule.of(Playbook.DEFAULT)).containsExactly(Rule.values());
    }

    @Test
    void verdictsAreThoseOfTheGivenRules() {
        assertThat(Readiness.verdicts(
                        known("48", GOOD), Playbook.DEFAULT, List.of(Rule.ESCALATION, Rule.HEALTH, Rule.USAGE)))
                .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
    }

    @Test
    void withoutACustomersRowItsInputsAreUnknown() {
        Readiness readiness = Readiness.of(asOf(TODAY, customer("c").has("Core", "2020-01-01")), Playbook.DEFAULT);

        assertThat(readiness.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(readiness.checks())
                .filteredOn(check -> check.verdict() == Verdict.PASS)
                .extracting(Check::rule)
                .containsExactly(Rule.TENURE);
    }

    @Test
    void onlyTheRowInForceOnTheDayCounts() {
        CustomerAsOf customer = asOf(
                TODAY,
                customer("c").has("Core", "2020-01-01"),
                row("2025-01-01", "98", GOOD),
                row(null, "99", GOOD),
                row(TODAY, "10", Map.of()));

        assertThat(Readiness.verdicts(customer, Playbook.DEFAULT, List.of(Rule.HEALTH, Rule.WEEKLY_ACTIVE)))
                .containsExactly(Verdict.FAIL, Verdict.UNKNOWN);
    }

    @Test
    void withoutTheInputASentenceHasTheVerdict() {
        assertThat(Arrays.stream(Verdict.values()).map(verdict -> Rule.HEALTH.sentence(verdict, Playbook.DEFAULT)))
                .containsExactly(
                        "health passes, must be above 60",
                        "health fails, must be above 60",
                        "health unknown, must be above 60");
        assertThat(Arrays.stream(Rule.values()).map(rule -> rule.sentence(Verdict.FAIL, Playbook.DEFAULT)))
                .containsExactly(
                        "health fails, must be above 60",
                        "usage fails, must be above 50 %",
                        "tenure fails, must be 90 days or more",
                        "weekly active fails, must be yes",
                        "onboarding fails, must be over",
                        "renewal fails, must not be within 60 days unless health is above 60",
                        "escalation fails, must not be in the last 30 days");
    }

    private static CustomerRecord row(@Nullable String effectiveOn, @Nullable String health, Map<String, String> says) {
        return row(effectiveOn, health, says, Set.of());
    }

    private static CustomerRecord row(
            @Nullable String effectiveOn, @Nullable String health, Map<String, String> says, Set<String> never) {
        return new CustomerRecord(
                effectiveOn == null ? null : LocalDate.parse(effectiveOn),
                null,
                null,
                null,
                health == null ? null : new BigDecimal(health),
                says,
                never);
    }

    private static CustomerAsOf known(@Nullable String health, Map<String, String> attributes) {
        return asOf(TODAY, customer("c").has("Core", "2020-01-01"), row(null, health, attributes));
    }

    private static Map<String, String> attributes(String name, @Nullable String value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private static Check check(Rule rule, String attribute, @Nullable String value) {
        return check(known(null, attributes(attribute, value)), Playbook.DEFAULT, rule);
    }

    private static Check check(CustomerAsOf customer, Playbook playbook, Rule rule) {
        return Readiness.of(customer, playbook).checks().stream()
                .filter(check -> check.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
