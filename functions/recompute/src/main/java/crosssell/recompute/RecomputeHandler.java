package crosssell.recompute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/// The function that computes: a [RecomputeRequest] in, a [RecomputeResult] out, as JSON; or messages of finished
/// uploads in, and out which of them are to come again. What it did is logged either way.
public final class RecomputeHandler implements RequestStreamHandler {

    private final Recompute recompute;
    private final RecomputeAfterUpload afterUpload;

    /// Wired to AWS as the environment says.
    public RecomputeHandler() {
        this(Wiring.of(System.getenv()));
    }

    private RecomputeHandler(Wiring wiring) {
        this(wiring.recompute(), wiring.afterUpload());
    }

    public RecomputeHandler(Recompute recompute, RecomputeAfterUpload afterUpload) {
        this.recompute = recompute;
        this.afterUpload = afterUpload;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String owner = context.getAwsRequestId();
        Duration atMost = Duration.ofMillis(context.getRemainingTimeInMillis());
        try {
            switch (RecomputeEvent.parse(event)) {
                case RecomputeRequest request -> answer.write(logged(recompute.run(request, owner, atMost), context));
                case FinishedUploads uploads -> {
                    AfterUpload done = afterUpload.run(uploads.newest(), owner, atMost);
                    logged(done, context);
                    answer.write(uploads.answer(done instanceof AfterUpload.Postponed));
                }
            }
        } catch (ReportFailed failed) {
            logged(failed.result(), context);
            throw failed;
        }
    }

    private static byte[] logged(AfterUpload done, Context context) {
        byte[] json = FiguresJson.of(done);
        context.getLogger().log(json);
        return json;
    }
}
