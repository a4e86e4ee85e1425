package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is around the data of every answer: `{"asOf", "run": {"id", "computedAt", "definitionVersion"}, "data"}`,
/// and `"next"` where a list goes on. It is written without a mapper: the mapper's classes would be a good part of a
/// cold start.
public final class Envelope {

    private Envelope() {}

    /// What comes before the data.
    ///
    /// @param run the run the data are of; absent while nothing is published
    public static byte[] opening(@Nullable Run run) {
        String text = run == null
                ? "{\"asOf\":null,\"run\":null,\"data\":"
                : "{\"asOf\":" + quoted(run.asOf().toString())
                        + ",\"run\":{\"id\":" + quoted(run.id())
                        + ",\"computedAt\":" + quoted(run.computedAt().toString())
                        + ",\"definitionVersion\":" + quoted(run.definitionVersion())
                        + "},\"data\":";
        return text.getBytes(UTF_8);
    }

    /// A whole answer.
    ///
    /// @param run the run the data are of; absent while nothing is published
    /// @param next the cursor of the next page; absent if there is none
    public static byte[] around(@Nullable Run run, byte[] data, @Nullable String next) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(data.length + 512);
        answer.writeBytes(opening(run));
        answer.writeBytes(data);
        answer.writeBytes((next == null ? "}" : ",\"next\":" + quoted(next) + "}").getBytes(UTF_8));
        return answer.toByteArray();
    }

    /// The data of an answer about `run` that has no `next`.
    public static byte[] data(Run run, byte[] answer) {
        return Arrays.copyOfRange(answer, opening(run).length, answer.length - 1);
    }

    /// The answer about `run` with these data as JSON, gzipped.
    static Gzip zipped(Run run, Object data) {
        return Gzip.of(out -> {
            out.write(opening(run));
            FiguresJson.write(data, out);
            out.write('}');
        });
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
