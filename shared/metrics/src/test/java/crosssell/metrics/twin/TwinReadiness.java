package crosssell.metrics.twin;

import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.readiness.Readiness.Verdict;
import crosssell.metrics.readiness.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of each rule of the playbook for a customer.
///
/// Source: docs/definitions.md, "Readiness".
final class TwinReadiness {

    private TwinReadiness() {}

    static Map<Rule, Verdict> of(TwinCustomer customer, Playbook playbook) {
        LocalDate today = customer.asOf();
        CustomerRecord row = customer.record();
        Map<String, String> attributes = row == null ? Map.of() : row.attributes();
        BigDecimal health = row == null ? null : row.healthScore();
        Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);
        if (playbook.healthAbove() != null) {
            verdicts.put(Rule.HEALTH, verdict(health, health != null && above(health, playbook.healthAbove())));
        }
        if (playbook.usageAbove() != null) {
            String usage = attributes.get("usage_percent");
            verdicts.put(
                    Rule.USAGE, verdict(usage, usage != null && above(new BigDecimal(usage), playbook.usageAbove())));
        }
        if (playbook.tenureDays() != null) {
            LocalDate start = customer.undated() ? null : customer.start();
            verdicts.put(
                    Rule.TENURE,
                    verdict(
                            start,
                            start != null
                                    && !start.plusDays(playbook.tenureDays()).isAfter(today)));
        }
        if (playbook.weeklyActive()) {
            String active = attributes.getOrDefault("weekly_active", "").toLowerCase(Locale.ROOT);
            boolean yes = Set.of("yes", "true", "1").contains(active);
            boolean no = Set.of("no", "false", "0").contains(active);
            verdicts.put(Rule.WEEKLY_ACTIVE, verdict(yes || no ? active : null, yes));
        }
        if (playbook.onboarded()) {
            String onboarded = attributes.get("onboarded_on");
            verdicts.put(
                    Rule.ONBOARDING,
                    verdict(
                            onboarded,
                            onboarded != null && !LocalDate.parse(onboarded).isAfter(today)));
        }
        if (playbook.renewalWithinDays() != null) {
            verdicts.put(
                    Rule.RENEWAL,
                    none(row, "renewal_on")
                            ? Verdict.PASS
                            : renewal(attributes.get("renewal_on"), health, today, playbook));
        }
        if (playbook.escalatedWithinDays() != null) {
            String escalated = attributes.get("escalated_on");
            boolean lately = escalated != null
                    && !LocalDate.parse(escalated).isAfter(today)
                    && !LocalDate.parse(escalated).isBefore(today.minusDays(playbook.escalatedWithinDays()));
            verdicts.put(Rule.ESCALATION, none(row, "escalated_on") ? Verdict.PASS : verdict(escalated, !lately));
        }
        return verdicts;
    }

    /// Whether the file has the column and the row leaves it empty.
    private static boolean none(@Nullable CustomerRecord row, String column) {
        return row != null && row.never().contains(column);
    }

    private static Verdict renewal(
            @Nullable String renewal, @Nullable BigDecimal health, LocalDate today, Playbook playbook) {
        if (health != null && above(health, playbook.renewalHealthAbove())) {
            return Verdict.PASS;
        }
        if (renewal == null) {
            return Verdict.UNKNOWN;
        }
        LocalDate on = LocalDate.parse(renewal);
        boolean soon = !on.isBefore(today)
                && !on.isAfter(today.plusDays(Objects.requireNonNull(playbook.renewalWithinDays())));
        return soon ? verdict(health, false) : Verdict.PASS;
    }

    private static boolean above(BigDecimal value, BigDecimal limit) {
        return value.compareTo(limit) > 0;
    }

    private static Verdict verdict(@Nullable Object input, boolean good) {
        return input == null ? Verdict.UNKNOWN : good ? Verdict.PASS : Verdict.FAIL;
    }
}
