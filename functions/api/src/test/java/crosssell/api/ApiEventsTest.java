package crosssell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sample events of the repository.
class ApiEventsTest {

    private static final Path SAMPLES = Path.of("..", "..", "events", "http");
    private final ApiSuite suite = new ApiSuite();

    @BeforeEach
    void publish() {
        suite.publish(LocalDate.of(2026, 10, 31), Instant.parse("2026-11-01T05:00:00Z"));
    }

    @Test
    void everySampleOfARequestIsAnswered() throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                statuses.put(name, answer(name).path("statusCode").asInt());
            }
        }

        assertThat(statuses)
                .isEqualTo(Map.of(
                        "summary.json", 200,
                        "summary-jwt.json", 200,
                        "summary-as-of.json", 200,
                        "summary-if-none-match.json", 200,
                        "head.json", 200,
                        "pairs-query.json", 400,
                        "unknown-path.json", 404,
                        "post.json", 405,
                        "summary-csv.json", 406));
    }

    @Test
    void theQueryStringOfASampleIsDecoded() throws IOException {
        assertThat(answer("pairs-query.json").path("body").textValue()).contains("Führung + Plan");
    }

    private JsonNode answer(String name) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (InputStream event = Files.newInputStream(SAMPLES.resolve(name))) {
            suite.caller.handler().handleRequest(event, answer, suite.caller.invocation());
        }
        return new JsonMapper().readTree(answer.toByteArray());
    }
}
