package crosssell.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What the log says of one request: enough to count, to time and to find it, and nothing of whom it was about.
/// So no path and no query as asked, and of a failure its class and where it came from. What it says stays out,
/// because a message may quote a row; but for the AWS SDK's, which name tables and permissions.
///
/// @param requestId API Gateway's, which the caller has too
/// @param invocation Lambda's, by its name in the lines that Lambda writes itself
/// @param route the path as documented; absent if nothing is there, or if the event was none
/// @param failure what failed underneath; absent if nothing did
record LogLine(
        String requestId,
        String invocation,
        @Nullable String method,
        @Nullable String route,
        int status,
        int bytes,
        long milliseconds,
        @Nullable Throwable failure) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String SDK = "software.amazon.awssdk.";
    private static final int FRAMES = 40;
    private static final int CAUSES = 5;

    /// One line of JSON, as bytes: text would be wrapped by Lambda's logger, and no metric filter would find it.
    byte[] json() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("level", failure == null ? "INFO" : "ERROR");
            json.writeStringField("requestId", requestId);
            json.writeStringField("AWSRequestId", invocation);
            json.writeStringField("method", method == null ? null : Echo.of(method));
            json.writeStringField("route", route);
            json.writeNumberField("status", status);
            json.writeNumberField("bytes", bytes);
            json.writeNumberField("ms", milliseconds);
            if (failure != null) {
                json.writeArrayFieldStart("failure");
                int causes = 0;
                for (Throwable each = failure; each != null && causes < CAUSES; each = each.getCause(), causes++) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return line.toByteArray();
    }

    private static void write(JsonGenerator json, Throwable failure) throws IOException {
        String kind = failure.getClass().getName();
        json.writeStartObject();
        json.writeStringField("class", kind);
        if (kind.startsWith(SDK)) {
            json.writeStringField("message", failure.getMessage());
        }
        json.writeArrayFieldStart("stack");
        StackTraceElement[] stack = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            json.writeString(stack[i].toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
