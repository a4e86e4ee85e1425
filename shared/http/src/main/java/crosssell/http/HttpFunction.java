package crosssell.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import crosssell.log.LogLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A function behind HTTP: events of API Gateway's HTTP API in, answers out, payload format 2.0. A stream
/// handler, because mapping objects would be most of a cold start.
///
/// A failure underneath is answered with 500 and a line in the log, on which `template.yaml` raises an alarm: throwing
/// it would give the caller an answer that is not a problem document. Errors of the JVM (memory, linkage) are thrown,
/// so that Lambda starts a new one.
public abstract class HttpFunction implements RequestStreamHandler {

    /// The most that Lambda takes from a function.
    private static final int LARGEST = 6 * 1024 * 1024;

    private final Router router;

    protected HttpFunction(List<Route> routes) {
        this.router = new Router(routes);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream out, Context context) throws IOException {
        long began = System.nanoTime();
        Call call = answered(event, context.getAwsRequestId());
        Answer answer = call.answer();
        ByteArrayOutputStream payload = Payload.of(answer);
        if (payload.size() > LARGEST) {
            answer = Problem.tooLarge(payload.size()).answer();
            payload = Payload.of(answer);
        }
        payload.writeTo(out);
        // No path and no query as asked: so no line names a customer.
        LogLine line = LogLine.of(call.failure())
                .with("requestId", call.id()) // API Gateway's, which the caller has too
                .with(
                        "AWSRequestId",
                        context.getAwsRequestId()) // Lambda's, by its name in the lines that Lambda writes
                .with(
                        "method",
                        call.request().map(Request::method).map(Echo::of).orElse(null))
                .with("route", call.request().flatMap(router::path).orElse(null)) // as documented
                .with("status", answer.status())
                .with("bytes", answer.body().length)
                .with("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        context.getLogger().log(line.json());
    }

    /// Answers without an invocation, and discards the answer. A failure underneath is thrown.
    public final void rehearse(byte[] event) throws IOException {
        Call call = answered(new ByteArrayInputStream(event), "rehearsal");
        if (call.failure() != null) {
            throw call.failure();
        }
        Payload.of(call.answer());
    }

    /// @param id the request's, for the caller to quote
    /// @param request empty if the event could not be read
    private record Call(
            String id,
            Optional<Request> request,
            Answer answer,
            @Nullable RuntimeException failure) {}

    private Call answered(InputStream bytes, String invocation) throws IOException {
        String id = invocation;
        Optional<Request> request = Optional.empty();
        Event event = new Event();
        try {
            event = Event.read(bytes);
            id = event.requestId.isEmpty() ? invocation : event.requestId;
            request = Optional.of(Request.parse(event));
            return new Call(id, request, router.answer(request.get()), null);
        } catch (Problem problem) {
            return new Call(id, request, problem.answer().to(Request.head(event)), null);
        } catch (RuntimeException failure) {
            Answer answer = Problem.failed(id).answer();
            return new Call(id, request, request.map(answer::to).orElse(answer), failure);
        }
    }
}
