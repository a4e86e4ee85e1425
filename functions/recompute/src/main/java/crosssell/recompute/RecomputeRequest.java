package crosssell.recompute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a recompute is asked for.
///
/// @param asOf the date to compute; absent = the last complete month's end and yesterday
/// @param history compute the ends of so many months before as well
public record RecomputeRequest(@Nullable LocalDate asOf, int history) implements RecomputeEvent {

    /// How far back one recompute goes at most, in months.
    public static final int LONGEST_HISTORY = 120;

    private static final Set<String> KNOWN = Set.of("asOf", "history");

    /// Such a request.
    ///
    /// @throws IllegalArgumentException if `history` is not 0 to 120
    public RecomputeRequest {
        if (history < 0 || history > LONGEST_HISTORY) {
            throw new IllegalArgumentException("history must be 0 to " + LONGEST_HISTORY + " months, not " + history);
        }
    }

    /// The request that a message or an event makes: `{"asOf": "2026-10-31", "history": 12}`, both optional, by
    /// itself or as the `detail` of an event from EventBridge.
    ///
    /// @throws IllegalArgumentException if the event says anything else; the message says what is allowed
    static RecomputeRequest of(JsonNode event) throws JsonProcessingException {
        JsonNode json = event;
        if (json.has("detail")) {
            JsonNode detail = json.get("detail");
            // The Scheduler's own event carries its detail as text.
            json = detail.isTextual() ? MAPPER.readTree(detail.textValue()) : detail;
        }
        if (!json.isObject() && !json.isNull() && !json.isMissingNode()) {
            throw new IllegalArgumentException("a recompute is asked for by a JSON object, not " + json);
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("a recompute has no '" + name + "', only asOf and history");
            }
        });
        return new RecomputeRequest(asOf(json.path("asOf")), history(json.path("history")));
    }

    private static @Nullable LocalDate asOf(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("asOf must be a date such as 2026-10-31, not " + value, e);
        }
    }

    private static int history(JsonNode value) {
        if (!value.isMissingNode()
                && !value.isNull()
                && !(value.canConvertToExactIntegral() && value.canConvertToInt())) {
            throw new IllegalArgumentException("history must be a whole number of months, not " + value);
        }
        return value.asInt();
    }

    /// The same for the dates that are asked for by themselves.
    RecomputeRequest withoutHistory() {
        return new RecomputeRequest(asOf, 0);
    }

    /// The dates to compute, oldest first.
    ///
    /// @throws IllegalArgumentException if `asOf` is later than `today`: the current period never moves back, so
    ///     a date to come would hide every period until then
    List<LocalDate> dates(LocalDate today) {
        LocalDate monthEnd = YearMonth.from(today).minusMonths(1).atEndOfMonth();
        Set<LocalDate> dates = new TreeSet<>();
        if (asOf == null) {
            dates.add(monthEnd);
            dates.add(today.minusDays(1));
        } else if (asOf.isAfter(today)) {
            throw new IllegalArgumentException("asOf must not be later than today, " + today + ", but is " + asOf);
        } else {
            dates.add(asOf);
        }
        YearMonth newest = YearMonth.from(asOf == null ? monthEnd : asOf);
        for (int months = 1; months <= history; months++) {
            dates.add(newest.minusMonths(months).atEndOfMonth());
        }
        return List.copyOf(dates);
    }
}
