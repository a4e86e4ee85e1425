package crosssell.recompute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/// The scheduled function: a [RecomputeRequest] in, a [RecomputeResult] out, as JSON; the result is logged too.
public final class RecomputeHandler implements RequestStreamHandler {

    private final Recompute recompute;

    /// Wired to AWS as the environment says.
    public RecomputeHandler() {
        this(Wiring.recompute(System.getenv()));
    }

    public RecomputeHandler(Recompute recompute) {
        this.recompute = recompute;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        RecomputeResult result = recompute.run(
                RecomputeRequest.parse(event),
                context.getAwsRequestId(),
                Duration.ofMillis(context.getRemainingTimeInMillis()));
        byte[] json = FiguresJson.of(result);
        context.getLogger().log(json);
        answer.write(json);
    }
}
