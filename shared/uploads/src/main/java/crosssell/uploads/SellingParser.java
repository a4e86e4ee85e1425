package crosssell.uploads;

import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Playbook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what the settings document says about selling.
final class SellingParser {

    private static final int MAX_DAYS = 3_650;
    private static final int MAX_PERCENT = 100;
    private static final int MAX_MULTIPLE = 1_000;

    private SellingParser() {}

    static Attribution attribution(JsonSection root) throws BadFile {
        List<String> models = Arrays.stream(Model.values())
                .map(model -> model.name().toLowerCase(Locale.ROOT))
                .toList();
        String model = root.has("attribution_model")
                ? root.text("attribution_model", "one of " + String.join(", ", models), models::contains)
                : Attribution.DEFAULT.model().name();
        return new Attribution(
                root.whole("attribution_lookback_days", 0, MAX_DAYS, Attribution.DEFAULT.lookbackDays()),
                root.whole("attribution_half_life_days", 1, MAX_DAYS, Attribution.DEFAULT.halfLifeDays()),
                root.whole("attribution_days", 1, MAX_DAYS, Attribution.DEFAULT.campaignDays()),
                Model.valueOf(model.toUpperCase(Locale.ROOT)));
    }

    /// A rule under null is off.
    static Playbook playbook(JsonSection playbook) throws BadFile {
        Playbook read = new Playbook(
                percent(playbook, "health_above", Playbook.DEFAULT.healthAbove()),
                percent(playbook, "usage_above", Playbook.DEFAULT.usageAbove()),
                days(playbook, "tenure_days", Playbook.DEFAULT.tenureDays()),
                playbook.truth("weekly_active", Playbook.DEFAULT.weeklyActive()),
                playbook.truth("onboarded", Playbook.DEFAULT.onboarded()),
                days(playbook, "renewal_within_days", Playbook.DEFAULT.renewalWithinDays()),
                playbook.number("renewal_health_above", MAX_PERCENT, Playbook.DEFAULT.renewalHealthAbove()),
                days(playbook, "escalated_within_days", Playbook.DEFAULT.escalatedWithinDays()));
        playbook.finish();
        return read;
    }

    private static @Nullable BigDecimal percent(JsonSection playbook, String key, @Nullable BigDecimal otherwise)
            throws BadFile {
        return playbook.isNull(key) || otherwise == null ? null : playbook.number(key, MAX_PERCENT, otherwise);
    }

    private static @Nullable Integer days(JsonSection playbook, String key, @Nullable Integer otherwise)
            throws BadFile {
        return playbook.isNull(key) || otherwise == null ? null : (Integer) playbook.whole(key, 0, MAX_DAYS, otherwise);
    }

    static @Nullable BigDecimal valuationMultiple(JsonSection root) throws BadFile {
        if (root.isNull("valuation_multiple") || !root.has("valuation_multiple")) {
            return null;
        }
        root.check(
                "valuation_multiple",
                "a number above 0",
                value -> value.isNumber() && value.decimalValue().signum() > 0);
        return root.number("valuation_multiple", MAX_MULTIPLE, BigDecimal.ONE);
    }
}
