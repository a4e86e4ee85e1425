package crosssell.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import crosssell.log.Logged;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A Lambda function: bytes in, bytes out, as Lambda's runtime calls it.
///
/// @param log where what the handler logs is written
public record Function(String name, RequestStreamHandler handler, PrintStream log) {

    /// The function of a handler that takes and gives objects; Lambda's own serializers make and write them.
    ///
    /// @param event one of Lambda's own event types
    public static <I, O> Function of(String name, RequestHandler<I, O> handler, Class<I> event, PrintStream log) {
        PojoSerializer<I> reader = LambdaEventSerializers.serializerFor(event, event.getClassLoader());
        PojoSerializer<Object> writer = JacksonFactory.getInstance().getSerializer(Object.class);
        return new Function(
                name,
                (in, out, context) -> writer.toJson(handler.handleRequest(reader.fromJson(in), context), out),
                log);
    }

    /// Calls the function with an event.
    ///
    /// @return what it answers
    /// @throws RuntimeException the failure, with the message that its log leaves out: only the person who runs this
    ///     reads it
    public String invoke(String event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    answer,
                    LocalContext.of(name, UUID.randomUUID().toString(), log));
        } catch (Logged logged) {
            throw logged.because() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(name + " failed", logged.because());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " failed", e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
