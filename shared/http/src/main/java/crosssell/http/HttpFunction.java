package crosssell.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// A function behind HTTP: events of API Gateway's HTTP API in, answers out, payload format 2.0. A stream handler,
/// because mapping objects would be most of a cold start.
public abstract class HttpFunction implements RequestStreamHandler {

    /// What Lambda takes from a function at most.
    private static final int LARGEST = 6 * 1024 * 1024;

    private final Router router;

    protected HttpFunction(List<Route> routes) {
        this.router = new Router(routes);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        ByteArrayOutputStream payload = Payload.of(answer(event));
        boolean fits = payload.size() <= LARGEST;
        (fits ? payload : Payload.of(Problem.tooLarge(payload.size()).answer())).writeTo(answer);
    }

    /// Answers without an invocation, and forgets the answer.
    public final void rehearse(byte[] event) throws IOException {
        Payload.of(answer(new ByteArrayInputStream(event)));
    }

    private Answer answer(InputStream event) throws IOException {
        try {
            return router.answer(Request.parse(event));
        } catch (Problem problem) {
            return problem.answer();
        }
    }
}
