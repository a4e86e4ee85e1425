package crosssell.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An order to compute and publish figures: `{"asOf": "2026-10-31", "history": 12}`, both optional.
///
/// @param asOf the date to compute; absent = the last complete month's end and yesterday
/// @param history how many earlier month-ends to compute as well
public record RecomputeOrder(@Nullable LocalDate asOf, int history) implements RecomputeMessage {

    /// How far back one recompute goes at most, in months.
    public static final int LONGEST_HISTORY = 120;

    private static final Set<String> KNOWN = Set.of("asOf", "history");

    /// @throws IllegalArgumentException if `history` is not 0 to 120
    public RecomputeOrder {
        if (history < 0 || history > LONGEST_HISTORY) {
            throw new IllegalArgumentException("history must be 0 to " + LONGEST_HISTORY + " months, not " + history);
        }
    }

    @Override
    public String json() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        if (asOf != null) {
            message.put("asOf", asOf.toString());
        }
        return message.put("history", history).toString();
    }

    /// The order in a message or in the function's own event, which may also be the `detail` of an event from
    /// EventBridge.
    ///
    /// @throws IllegalArgumentException if the event says anything else; the message says what is allowed
    public static RecomputeOrder of(JsonNode event) {
        JsonNode json = event;
        if (json.has("detail")) {
            JsonNode detail = json.get("detail");
            // The Scheduler's own event carries its detail as text.
            json = detail.isTextual() ? Message.parsed(detail.textValue(), "recompute") : detail;
        }
        if (!json.isObject() && !json.isNull() && !json.isMissingNode()) {
            throw new IllegalArgumentException("a recompute is asked for by a JSON object, not " + json);
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("a recompute has no '" + name + "', only asOf and history");
            }
        });
        return new RecomputeOrder(asOf(json.path("asOf")), history(json.path("history")));
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

    /// This order without earlier month-ends.
    public RecomputeOrder withoutHistory() {
        return new RecomputeOrder(asOf, 0);
    }

    /// The dates to compute, oldest first.
    ///
    /// @throws IllegalArgumentException if `asOf` is later than `today`: the current period never moves back, so
    ///     a date to come would hide every period until then
    public List<LocalDate> dates(LocalDate today) {
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
