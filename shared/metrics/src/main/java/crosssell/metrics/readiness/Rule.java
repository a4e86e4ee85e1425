package crosssell.metrics.readiness;

import crosssell.metrics.model.Playbook;
import crosssell.metrics.readiness.Readiness.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule of the playbook. A rule that is off blocks nothing.
///
/// Source: docs/definitions.md, "Readiness".
public enum Rule {
    HEALTH,
    USAGE,
    TENURE,
    WEEKLY_ACTIVE,
    ONBOARDING,
    RENEWAL,
    ESCALATION;

    /// The rules that are on.
    public static List<Rule> of(Playbook playbook) {
        return Stream.of(values()).filter(rule -> rule.isOn(playbook)).toList();
    }

    private boolean isOn(Playbook playbook) {
        return switch (this) {
            case HEALTH -> playbook.healthAbove() != null;
            case USAGE -> playbook.usageAbove() != null;
            case TENURE -> playbook.tenureDays() != null;
            case WEEKLY_ACTIVE -> playbook.weeklyActive();
            case ONBOARDING -> playbook.onboarded();
            case RENEWAL -> playbook.renewalWithinDays() != null;
            case ESCALATION -> playbook.escalatedWithinDays() != null;
        };
    }

    Verdict verdict(ReadinessInputs known, Playbook playbook) {
        return switch (this) {
            case HEALTH -> above(known.health(), playbook.healthAbove());
            case USAGE -> above(known.usage(), playbook.usageAbove());
            case TENURE -> atLeast(known.tenureDays(), playbook.tenureDays());
            case WEEKLY_ACTIVE -> passesIf(known.weeklyActive());
            case ONBOARDING ->
                passesIf(
                        known.onboardedOn() == null
                                ? null
                                : !known.onboardedOn().isAfter(known.asOf()));
            case RENEWAL -> renewal(known, playbook);
            case ESCALATION -> escalation(known, playbook.escalatedWithinDays());
        };
    }

    private static Verdict passesIf(@Nullable Boolean good) {
        return good == null ? Verdict.UNKNOWN : good ? Verdict.PASS : Verdict.FAIL;
    }

    private static Verdict above(@Nullable BigDecimal value, @Nullable BigDecimal limit) {
        return passesIf((value == null || limit == null) ? null : value.compareTo(limit) > 0);
    }

    private static Verdict atLeast(@Nullable Integer value, @Nullable Integer limit) {
        return passesIf((value == null || limit == null) ? null : value >= limit);
    }

    /// A missing input makes the rule unknown only if it could matter: not if health is good, nor if the renewal is far
    /// off.
    private static Verdict renewal(ReadinessInputs known, Playbook playbook) {
        if (known.neverRenews()) {
            return Verdict.PASS;
        }
        Integer days = playbook.renewalWithinDays();
        LocalDate renewal = known.renewalOn();
        if (days != null && renewal != null && !within(days, known.asOf(), renewal)) {
            return Verdict.PASS;
        }
        Verdict health = above(known.health(), playbook.renewalHealthAbove());
        return health == Verdict.FAIL && renewal == null ? Verdict.UNKNOWN : health;
    }

    private static Verdict escalation(ReadinessInputs known, @Nullable Integer days) {
        if (known.neverEscalated()) {
            return Verdict.PASS;
        }
        LocalDate escalated = known.escalatedOn();
        return passesIf((days == null || escalated == null) ? null : !within(days, escalated, known.asOf()));
    }

    /// Whether `to` is the same day as `from` or up to `days` later.
    private static boolean within(int days, LocalDate from, LocalDate to) {
        long between = ChronoUnit.DAYS.between(from, to);
        return between >= 0 && between <= days;
    }

    /// What was found and what is required: `health 48, must be above 60`.
    String sentence(ReadinessInputs known, Playbook playbook) {
        String found = switch (this) {
            case HEALTH -> text(known.health(), "");
            case USAGE -> text(known.usage(), " %");
            case TENURE -> text(known.tenureDays(), " days");
            case WEEKLY_ACTIVE -> known.weeklyActive() == null ? UNKNOWN : known.weeklyActive() ? "yes" : "no";
            case ONBOARDING -> on("over on ", known.onboardedOn());
            case RENEWAL ->
                (known.neverRenews() ? "none ahead" : on("on ", known.renewalOn())) + " with health "
                        + text(known.health(), "");
            case ESCALATION -> known.neverEscalated() ? "never" : on("on ", known.escalatedOn());
        };
        return subject() + " " + found + ", " + requirement(playbook);
    }

    /// The sentence without what was found: `health fails, must be above 60`.
    public String sentence(Verdict verdict, Playbook playbook) {
        String found = switch (verdict) {
            case PASS -> "passes";
            case FAIL -> "fails";
            case UNKNOWN -> UNKNOWN;
        };
        return subject() + " " + found + ", " + requirement(playbook);
    }

    private static final String UNKNOWN = "unknown";

    private static String text(@Nullable Object value, String unit) {
        return value == null ? UNKNOWN : (value instanceof BigDecimal number ? number.toPlainString() : value) + unit;
    }

    private static String on(String word, @Nullable LocalDate date) {
        return date == null ? UNKNOWN : word + date;
    }

    private String subject() {
        return switch (this) {
            case HEALTH -> "health";
            case USAGE -> "usage";
            case TENURE -> "tenure";
            case WEEKLY_ACTIVE -> "weekly active";
            case ONBOARDING -> "onboarding";
            case RENEWAL -> "renewal";
            case ESCALATION -> "escalation";
        };
    }

    private String requirement(Playbook playbook) {
        return switch (this) {
            case HEALTH -> "must be above " + text(playbook.healthAbove(), "");
            case USAGE -> "must be above " + text(playbook.usageAbove(), " %");
            case TENURE -> "must be " + playbook.tenureDays() + " days or more";
            case WEEKLY_ACTIVE -> "must be yes";
            case ONBOARDING -> "must be over";
            case RENEWAL ->
                "must not be within " + playbook.renewalWithinDays() + " days unless health is above "
                        + text(playbook.renewalHealthAbove(), "");
            case ESCALATION -> "must not be in the last " + playbook.escalatedWithinDays() + " days";
        };
    }
}
