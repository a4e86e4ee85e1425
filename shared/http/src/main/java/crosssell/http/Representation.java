package crosssell.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// The content of an answer in one format.
///
/// @param headers those that tell of it, but for its type
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Representation(String type, Map<String, String> headers, byte[] bytes) {

    /// Below this many bytes, zipping saves less than it costs.
    public static final int WORTH_ZIPPING = 1400;

    /// Content zipped already, for a caller that takes gzip.
    public static Representation zipped(String type, Map<String, String> headers, byte[] gzip) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Encoding", "gzip");
        return new Representation(type, all, gzip);
    }
}
