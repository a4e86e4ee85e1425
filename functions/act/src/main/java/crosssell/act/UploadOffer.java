package crosssell.act;

import java.time.Instant;
import java.util.Map;

/// Where and how to put a file.
///
/// @param key the key that the file will have in the upload bucket
/// @param method what to send
/// @param url where to; it carries its own authorisation, so it is for nobody else
/// @param headers what has to be sent along
/// @param expiresAt until when the address is taken
/// @param watch the path that lists uploads once they have arrived, by `key`
public record UploadOffer(
        String key, String method, String url, Map<String, String> headers, Instant expiresAt, String watch) {}
