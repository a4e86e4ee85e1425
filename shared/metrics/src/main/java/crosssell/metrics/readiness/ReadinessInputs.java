package crosssell.metrics.readiness;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.CustomerRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A customer's inputs to the rules of the playbook; null = missing in the row in force, or unreadable.
///
/// @param never `renewal_on` and `escalated_on`, if the row in force says that there is none
/// @param tenureDays days since the customer's start; null if it is undated or has not started
record ReadinessInputs(
        LocalDate asOf,
        @Nullable BigDecimal health,
        @Nullable BigDecimal usage,
        @Nullable Integer tenureDays,
        @Nullable Boolean weeklyActive,
        @Nullable LocalDate onboardedOn,
        @Nullable LocalDate renewalOn,
        @Nullable LocalDate escalatedOn,
        Set<String> never) {

    private static final String RENEWAL_ON = "renewal_on";
    private static final String ESCALATED_ON = "escalated_on";

    static ReadinessInputs of(CustomerAsOf customer) {
        CustomerRecord row = customer.history().recordAt(customer.day());
        Map<String, String> attributes = row == null ? Map.of() : row.attributes();
        int start = customer.history().start();
        boolean started = !customer.history().undated() && start <= customer.day();
        return new ReadinessInputs(
                customer.asOf(),
                row == null ? null : row.healthScore(),
                number(attributes.get("usage_percent")),
                started ? customer.day() - start : null,
                truth(attributes.get("weekly_active")),
                date(attributes.get("onboarded_on")),
                date(attributes.get(RENEWAL_ON)),
                date(attributes.get(ESCALATED_ON)),
                row == null ? Set.of() : row.never());
    }

    /// Whether it is known that no renewal is ahead.
    boolean neverRenews() {
        return never.contains(RENEWAL_ON);
    }

    /// Whether it is known that there never was an escalation.
    boolean neverEscalated() {
        return never.contains(ESCALATED_ON);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @SuppressWarnings("NullAway") // null is a third answer
    private static @Nullable Boolean truth(@Nullable String text) {
        return text == null
                ? null
                : switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "1" -> true;
                    case "no", "false", "0" -> false;
                    default -> null;
                };
    }
}
