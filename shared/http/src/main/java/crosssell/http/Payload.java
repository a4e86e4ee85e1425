package crosssell.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/// An answer as API Gateway takes it, payload format 2.0.
final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    /// The headers of every answer, problems and failures included; most are for the pages. They follow OWASP's cheat
    /// sheets on REST security and HTTP headers, except for Cross-Origin-Embedder-Policy: nothing is embedded.
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            // For browsers that do not know frame-ancestors.
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            // A path names a customer.
            "Referrer-Policy",
            "no-referrer",
            // Browsers ignore it over plain HTTP, as on one machine. Not for subdomains: they are not this API's.
            "Strict-Transport-Security",
            "max-age=31536000",
            // No other site's page may load it as an image or script. Scripts allowed by CORS are not concerned.
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private Payload() {}

    static ByteArrayOutputStream of(Answer answer) throws IOException {
        byte[] body = answer.isZipped() ? Base64.getEncoder().encode(answer.body()) : answer.body();
        ByteArrayOutputStream payload = new ByteArrayOutputStream(body.length + body.length / 4 + 1024);
        try (JsonGenerator json = JSON.createGenerator(payload)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", answer.status());
            json.writeObjectFieldStart("headers");
            write(json, answer.headers());
            write(json, SECURITY);
            json.writeEndObject();
            json.writeBooleanField("isBase64Encoded", answer.isZipped());
            json.writeFieldName("body");
            if (answer.isZipped()) {
                json.writeRawUTF8String(body, 0, body.length);
            } else {
                json.writeUTF8String(body, 0, body.length);
            }
            json.writeEndObject();
        }
        return payload;
    }

    private static void write(JsonGenerator json, Map<String, String> headers) throws IOException {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
        }
    }
}
