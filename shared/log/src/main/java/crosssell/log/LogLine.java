package crosssell.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a function's log: JSON with a level, fields that its writer knows to be harmless, and the failure.
///
/// A failure is logged by its class and origin. Its message is left out, because it may quote a row, a customer or the
/// name of a file; the AWS SDK's messages, which name tables and permissions, are kept.
public final class LogLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();
    private static final String SDK = "software.amazon.awssdk.";
    private static final int FRAMES = 40;
    private static final int CAUSES = 5;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final @Nullable Throwable failure;

    private LogLine(@Nullable Throwable failure) {
        this.failure = failure;
    }

    /// A line at level ERROR if something failed, else INFO.
    public static LogLine of(@Nullable Throwable failure) {
        return new LogLine(failure);
    }

    /// The line with one more field.
    ///
    /// @param json its value
    public LogLine withJson(String name, String json) {
        fields.put(name, json);
        return this;
    }

    public LogLine with(String name, long number) {
        return withJson(name, Long.toString(number));
    }

    public LogLine with(String name, @Nullable String text) {
        return withJson(name, text == null ? "null" : '"' + String.valueOf(ENCODER.quoteAsString(text)) + '"');
    }

    /// The line as bytes: text would be wrapped by Lambda's logger, and no query or metric filter would find its
    /// level.
    public byte[] json() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("level", failure == null ? "INFO" : "ERROR");
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeFieldName(field.getKey());
                json.writeRawValue(field.getValue());
            }
            if (failure != null) {
                json.writeArrayFieldStart("failure");
                int causes = 0;
                for (Throwable each = failure; each != null && causes < CAUSES; each = each.getCause(), causes++) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
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
