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
/// | `tenure` | t - s is at least so many days |
/// | `weekly_active` | it says yes |
/// | `onboarding` | `onboarded_on <= t` |
/// | `renewal` | none is ahead, `renewal_on` is before t or more than so many days after, or health is above the limit
/// |
/// | `escalation` | there never was one, `escalated_on` is after t or more than so many days before |
///
/// Missing input never passes: it is `unknown`, unless (of a renewal) what is known decides. Of `renewal_on` and
/// `escalated_on` nothing is missing where the file has the column and the row leaves it empty
/// ([crosssell.metrics.model.CustomerRecord#never]). The customer fails if any rule fails, else is unknown if any is
/// unknown.
///
/// Example: health 48 where it must be above 60 fails, whatever else is known.
///
/// Source: definitions, section 10, readiness.
///
/// @param checks one per rule that is on
public record Readiness(Verdict verdict, List<Check> checks) {

    /// What a rule, or all together, say.
    public enum Verdict {
        PASS,
        FAIL,
        UNKNOWN;

        /// That of all together.
        public static Verdict of(List<Verdict> rules) {
            return rules.contains(FAIL) ? FAIL : rules.contains(UNKNOWN) ? UNKNOWN : PASS;
        }
    }

    /// What one rule says.
    ///
    /// @param sentence what was found and what must be: `health 48, must be above 60`
    public record Check(Rule rule, Verdict verdict, String sentence) {}

    /// A customer's, as of its date.
    public static Readiness of(CustomerAsOf customer, Playbook playbook) {
        ReadinessInputs known = ReadinessInputs.of(customer);
        List<Check> checks = Rule.of(playbook).stream()
                .map(rule -> new Check(rule, rule.verdict(known, playbook), rule.sentence(known, playbook)))
                .toList();
        return new Readiness(Verdict.of(checks.stream().map(Check::verdict).toList()), checks);
    }

    /// What each of `rules` says of a customer, without words.
    public static List<Verdict> verdicts(CustomerAsOf customer, Playbook playbook, List<Rule> rules) {
        ReadinessInputs known = ReadinessInputs.of(customer);
        List<Verdict> verdicts = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            verdicts.add(rule.verdict(known, playbook));
        }
        return List.copyOf(verdicts);
    }
}
