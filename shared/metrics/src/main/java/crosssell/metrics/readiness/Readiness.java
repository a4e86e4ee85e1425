package crosssell.metrics.readiness;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.Playbook;
import java.util.ArrayList;
import java.util.List;

/// Whether a customer is ready for an offer, by the rules of the playbook that are on.
///
/// | rule | passes when |
/// |---|---|
/// | `health` | the health score is above the limit |
/// | `usage` | `usage_percent` is above the limit |
/// | `tenure` | t - s is at least the number of days |
/// | `weekly_active` | it says yes |
/// | `onboarding` | `onboarded_on <= t` |
/// | `renewal` | none is ahead, `renewal_on` is past or further ahead than the limit, or health is above the limit |
/// | `escalation` | there never was one, `escalated_on` is after t or more than the number of days before it |
///
/// A missing input never passes: the rule is `unknown`, unless (for a renewal) the known inputs decide. `renewal_on`
/// and `escalated_on` are not missing if the file has the column and the row leaves it empty
/// ([crosssell.metrics.model.CustomerRecord#never]). The customer fails if any rule fails; otherwise it is unknown if
/// any rule is unknown.
///
/// Example: health 48 fails if it must be above 60, whatever else is known.
///
/// Source: docs/definitions.md, "Readiness".
///
/// @param checks one per rule that is on
public record Readiness(Verdict verdict, List<Check> checks) {

    /// The result of a rule, or of all rules together.
    public enum Verdict {
        PASS,
        FAIL,
        UNKNOWN;

        /// The result of all rules together.
        public static Verdict of(List<Verdict> rules) {
            return rules.contains(FAIL) ? FAIL : rules.contains(UNKNOWN) ? UNKNOWN : PASS;
        }
    }

    /// The result of one rule.
    ///
    /// @param sentence what was found and what is required: `health 48, must be above 60`
    public record Check(Rule rule, Verdict verdict, String sentence) {}

    /// The readiness of a customer as of its date.
    public static Readiness of(CustomerAsOf customer, Playbook playbook) {
        ReadinessInputs known = ReadinessInputs.of(customer);
        List<Check> checks = Rule.of(playbook).stream()
                .map(rule -> new Check(rule, rule.verdict(known, playbook), rule.sentence(known, playbook)))
                .toList();
        return new Readiness(Verdict.of(checks.stream().map(Check::verdict).toList()), checks);
    }

    /// The results of `rules` for a customer, without sentences.
    public static List<Verdict> verdicts(CustomerAsOf customer, Playbook playbook, List<Rule> rules) {
        ReadinessInputs known = ReadinessInputs.of(customer);
        List<Verdict> verdicts = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            verdicts.add(rule.verdict(known, playbook));
        }
        return List.copyOf(verdicts);
    }
}
