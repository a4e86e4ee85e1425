package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import crosssell.http.HttpFunction;
import crosssell.log.LogLine;
import java.io.IOException;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// Answers some requests before Lambda takes the function's snapshot, so that their classes are loaded and compiled in
/// it. Connections need no care: the HTTP client drops those that have been idle for seconds, and opens another if one
/// was closed at the other end.
record Rehearsal(HttpFunction function) implements Resource {

    private static final int ROUNDS = 20;

    private static final List<String> QUERIES = List.of(
            "/v1/summary",
            "/v1/segments?by=size",
            "/v1/segments?by=size&format=csv",
            "/v1/pairs?limit=50",
            "/v1/nothing");

    /// Registers it to run before the snapshot.
    static Rehearsal beforeSnapshotOf(HttpFunction function) {
        Rehearsal rehearsal = new Rehearsal(function);
        Core.getGlobalContext().register(rehearsal);
        return rehearsal;
    }

    /// A failure here is only logged: a stack can be deployed before there is anything to read.
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : QUERIES) {
                try {
                    function.rehearse(event(query));
                } catch (IOException | RuntimeException e) {
                    LambdaRuntime.getLogger()
                            .log(LogLine.of(e).with("noRehearsalOf", query).json());
                    return;
                }
            }
        }
    }

    private static byte[] event(String target) {
        String[] parts = target.split("\\?", 2);
        return """
                {"rawPath": "%s", "rawQueryString": "%s", "headers": {"accept-encoding": "gzip"},
                 "requestContext": {"http": {"method": "GET"}}}""".formatted(parts[0], parts.length == 1 ? "" : parts[1]).getBytes(UTF_8);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
