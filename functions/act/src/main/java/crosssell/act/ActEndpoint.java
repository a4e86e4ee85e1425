package crosssell.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Answer;
import crosssell.http.Endpoint;
import crosssell.http.JsonBody;
import crosssell.http.Parameter;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.store.act.Act;
import crosssell.store.act.ActLedger;
import crosssell.store.act.Admission;
import crosssell.store.act.SavedAnswer;
import crosssell.store.summary.FiguresJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;

/// The endpoint of an [Action]. A request that carries a key is acted on only once, however often it comes.
///
/// @param route what the key is for, such as `POST /v1/recompute`
/// @param fields those that the body can have
record ActEndpoint(String route, List<Parameter> fields, Action action, ActLedger acts, Clock clock)
        implements Endpoint {

    private static final String KEY = "Idempotency-Key";
    private static final String PRINTABLE = "[\\x20-\\x7e]{1,255}";

    @Override
    public Answer answer(Request request) {
        SortedMap<String, String> said = JsonBody.of(request, fields);
        Supplier<SavedAnswer> acted = () -> action.act(request.id(), said);
        return answer(request.header("idempotency-key")
                .map(key -> once(act(key, request, said), acted))
                .orElseGet(acted));
    }

    private static Answer answer(SavedAnswer saved) {
        Map<String, String> headers = new LinkedHashMap<>(saved.headers());
        headers.put("Content-Type", "application/json");
        headers.put("Cache-Control", "no-store");
        return new Answer(saved.status(), headers, saved.body().getBytes(UTF_8));
    }

    private Act act(String key, Request request, SortedMap<String, String> said) {
        if (!key.matches(PRINTABLE)) {
            throw Problem.parameter(KEY, key, "must be 1 to 255 printable ASCII characters");
        }
        String asked = new String(FiguresJson.of(List.of(request.id(), said)), UTF_8);
        return Act.of(key, route, asked, UUID.randomUUID().toString(), clock.instant());
    }

    private SavedAnswer once(Act act, Supplier<SavedAnswer> acted) {
        return switch (acts.begin(act)) {
            case Admission.Now now -> kept(act, acted);
            case Admission.Done done -> done.answer();
            case Admission.Elsewhere elsewhere -> throw underWay(elsewhere.until());
            case Admission.KeyTaken taken ->
                throw new Problem(
                        422,
                        "Key of another request",
                        KEY + " was sent with another request within the last 24 hours: a new request needs a new key",
                        Map.of("parameter", KEY),
                        Map.of());
        };
    }

    /// Gives the key up if the action fails, so that the same request may be sent again.
    private SavedAnswer kept(Act act, Supplier<SavedAnswer> acted) {
        SavedAnswer answer;
        try {
            answer = acted.get();
        } catch (RuntimeException e) {
            acts.giveUp(act);
            throw e;
        }
        acts.finish(act, answer);
        return answer;
    }

    private Problem underWay(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return new Problem(
                409,
                "Under way",
                "the same request is being acted on at this moment: ask again in " + seconds + " seconds",
                Map.of("parameter", KEY),
                Map.of("Retry-After", String.valueOf(seconds)));
    }
}
