package crosssell.act;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.Whole;
import crosssell.http.Problem;
import crosssell.queue.MessageQueue;
import crosssell.queue.RecomputeOrder;
import crosssell.store.act.SavedAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Starts a recompute.
record StartRecompute(MessageQueue queue, Clock clock) implements Action {

    private static final String AS_OF = "asOf";
    private static final String HISTORY = "history";
    private static final String WATCH = "/v1/periods";

    static final List<Parameter> FIELDS = List.of(
            new Parameter(
                    AS_OF,
                    Kind.DATE,
                    "this date, not later than today; without it the last complete month's end, and yesterday"),
            new Parameter(
                    HISTORY,
                    new Whole(0, RecomputeOrder.LONGEST_HISTORY),
                    "the number of earlier month-ends to compute as well; without it none"));

    @Override
    public SavedAnswer act(String id, Map<String, String> fields) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as a run says when it was computed
        String asOf = fields.get(AS_OF);
        RecomputeOrder order = new RecomputeOrder(
                asOf == null ? null : notLater(asOf, LocalDate.ofInstant(now, ZoneOffset.UTC)),
                Integer.parseInt(fields.getOrDefault(HISTORY, "0")));
        queue.send(order);
        return ActAnswer.begun(WATCH, new RecomputeReceipt(order.asOf(), order.history(), now, WATCH));
    }

    private static LocalDate notLater(String asOf, LocalDate today) {
        LocalDate date = LocalDate.parse(asOf);
        if (date.isAfter(today)) {
            throw Problem.parameter(AS_OF, asOf, "must not be later than today, " + today);
        }
        return date;
    }
}
