package crosssell.benchmarks.hello;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The least that a function can do with an event as bytes.
public final class StreamHello implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(("\"hello " + event.readAllBytes().length + '"').getBytes(UTF_8));
    }
}
