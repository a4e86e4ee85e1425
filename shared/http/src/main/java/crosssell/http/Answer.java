package crosssell.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/// The answer to a request: status, headers, body.
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /// The `*` that stands for any validator.
    private static final String ANY = "*";

    private static final String ZIPPED = "-gzip\"";

    /// @throws IllegalArgumentException if a header's value has a line end or another control character: the text after
    ///     it could pass for another header
    public Answer {
        headers.forEach((name, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a control character in header " + name);
            }
        });
    }

    /// A body under a strong validator; without the body if the caller has it already.
    ///
    /// @param version what the validator is made from: equal versions mean equal bodies
    /// @param content made only if the caller lacks it
    public static Answer of(Request request, byte[] version, Supplier<Representation> content) {
        return of(request, "private, no-cache", version, content);
    }

    /// The same for content that never changes: a client may keep it for a day without asking again.
    public static Answer lasting(Request request, byte[] version, Supplier<Representation> content) {
        return of(request, "private, max-age=86400, immutable", version, content);
    }

    private static Answer of(Request request, String keeping, byte[] version, Supplier<Representation> content) {
        String tag = '"' + HexFormat.of().formatHex(sha256(version), 0, 12) + '"';
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", keeping);
        headers.put("Vary", "Accept, Accept-Encoding");
        Optional<String> held = request.header("if-none-match").flatMap(tags -> held(tags, tag));
        if (held.isPresent()) {
            if (request.header("if-none-match").orElse("").strip().equals(ANY)) {
                Objects.requireNonNull(content.get()); // which says if there is no such answer at all
            }
            headers.put("ETag", held.get());
            return new Answer(304, headers, new byte[0]);
        }
        Representation made = content.get();
        headers.put("ETag", made.headers().containsKey("Content-Encoding") ? zipped(tag) : tag);
        return of(headers, made);
    }

    /// An answer that must not be cached, because it names customers.
    public static Answer unkept(Representation content) {
        return of(Map.of("Cache-Control", "no-store", "Vary", "Accept, Accept-Encoding"), content);
    }

    private static Answer of(Map<String, String> headers, Representation content) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", content.type());
        all.putAll(content.headers());
        return new Answer(200, all, content.bytes());
    }

    /// The validator that the caller holds, if it is this one or that of this body zipped.
    private static Optional<String> held(String tags, String tag) {
        if (tags.strip().equals(ANY)) {
            return Optional.of(tag);
        }
        return Arrays.stream(tags.split(",", -1))
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .filter(each -> each.equals(tag) || each.equals(zipped(tag)))
                .findFirst();
    }

    /// This answer as it is sent: zipped if that is wanted; to `HEAD` with the same headers and without its body.
    Answer to(Request request) {
        Answer sent = zippedFor(request);
        return request.method().equals("HEAD") ? sent.withoutBody() : sent;
    }

    /// This answer zipped, if the caller takes that and it is worth it.
    private Answer zippedFor(Request request) {
        if (isZipped() || body.length < Representation.WORTH_ZIPPING || !request.takesGzip()) {
            return this;
        }
        Map<String, String> zipped = new LinkedHashMap<>(headers);
        zipped.put("Content-Encoding", "gzip");
        zipped.computeIfPresent("ETag", (name, tag) -> zipped(tag));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return new Answer(status, zipped, bytes.toByteArray());
    }

    boolean isZipped() {
        return headers.containsKey("Content-Encoding");
    }

    private Answer withoutBody() {
        return new Answer(status, headers, new byte[0]);
    }

    private static String zipped(String tag) {
        return tag.substring(0, tag.length() - 1) + ZIPPED;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
