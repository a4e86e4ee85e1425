package crosssell.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The HTTP function: events of API Gateway's HTTP API in, answers out, payload format 2.0. A stream handler,
/// because mapping objects would be most of a cold start.
public final class ApiHandler implements RequestStreamHandler {

    /// What Lambda takes from a function at most.
    private static final int LARGEST = 6 * 1024 * 1024;

    private final Api api;

    /// Wired to AWS as the environment says.
    public ApiHandler() {
        this(Wiring.api(System.getenv()));
    }

    public ApiHandler(Api api) {
        this.api = api;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        byte[] payload = Payload.of(answer(event));
        boolean fits = payload.length <= LARGEST;
        answer.write(
                fits ? payload : Payload.of(Problem.tooLarge(payload.length).answer()));
    }

    private Answer answer(InputStream event) throws IOException {
        try {
            return api.answer(Request.parse(event));
        } catch (Problem problem) {
            return problem.answer();
        }
    }
}
