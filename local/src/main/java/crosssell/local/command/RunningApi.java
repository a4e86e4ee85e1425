package crosssell.local.command;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// The HTTP API of a running suite.
record RunningApi(URI http) {

    /// Keeps the decimals of numbers as written.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /// @throws IllegalStateException if no suite is running in this folder
    static RunningApi over(Path data) {
        return new RunningApi(RunningSuite.in(data).http());
    }

    /// The API's answer.
    ///
    /// @param path not encoded
    /// @throws IllegalStateException if it answers with a problem; the message says which
    String get(String path, Map<String, String> query) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(target(path, query)).build();
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(said(answer.statusCode(), JSON.readTree(answer.body())));
            }
            return answer.body();
        }
    }

    /// The API's answer, parsed.
    ObjectNode json(String path, Map<String, String> query) throws IOException, InterruptedException {
        return JSON.readValue(get(path, query), ObjectNode.class);
    }

    private static String said(int status, JsonNode problem) {
        String detail = problem.path("detail").asText("the API answered with status " + status);
        return status == 404 && problem.path("parameter").asText().equals("as_of")
                ? detail + "\n./crosssell recompute --as-of "
                        + problem.path("value").asText() + " computes it"
                : detail;
    }

    private URI target(String path, Map<String, String> query) {
        String text = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        try {
            return http.resolve(new URI(null, null, path, null).toASCIIString() + text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }
}
