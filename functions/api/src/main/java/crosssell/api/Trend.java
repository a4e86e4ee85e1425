package crosssell.api;

import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/// The trend, or the part of it between `from` and `to`, both included.
record Trend(Documents documents) implements Question {

    @Override
    public Found answer(Run run, Request request) {
        byte[] trend = documents.document(run, "trend");
        if (request.parameter("from").isEmpty() && request.parameter("to").isEmpty()) {
            return Found.list(run, request, trend);
        }
        LocalDate from = date(request, "from", LocalDate.MIN, month -> month.atDay(1));
        LocalDate to = date(request, "to", LocalDate.MAX, YearMonth::atEndOfMonth);
        List<byte[]> between = Json.elements(trend).stream()
                .filter(point -> {
                    LocalDate asOf =
                            LocalDate.parse(Json.tree(point).path("asOf").asText());
                    return !asOf.isBefore(from) && !asOf.isAfter(to);
                })
                .toList();
        return Found.page(run, request, between);
    }

    private static LocalDate date(
            Request request, String name, LocalDate otherwise, Function<YearMonth, LocalDate> ofMonth) {
        return request.parameter(name)
                .map(value -> {
                    try {
                        return value.length() == 7 ? ofMonth.apply(YearMonth.parse(value)) : LocalDate.parse(value);
                    } catch (DateTimeParseException e) {
                        throw Problem.parameter(name, value, "must be a date or month such as 2026-10-31 or 2026-10");
                    }
                })
                .orElse(otherwise);
    }
}
