package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sample events of the repository.
class SampleEventsTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    @Test
    void everySampleOfAScheduledEventSaysWhatToCompute() throws IOException {
        Map<String, RecomputeRequest> requests = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("..", "..", "events", "schedule"))) {
            for (Path file : files.toList()) {
                try (InputStream event = Files.newInputStream(file)) {
                    requests.put(file.getFileName().toString(), RecomputeRequest.parse(event));
                }
            }
        }

        assertThat(requests)
                .isEqualTo(Map.of(
                        "plain.json", new RecomputeRequest(null, 0),
                        "as-of.json", new RecomputeRequest(OCTOBER, 0),
                        "as-of-with-history.json", new RecomputeRequest(OCTOBER, 12),
                        "scheduler-envelope.json", new RecomputeRequest(null, 0),
                        "rule-envelope.json", new RecomputeRequest(null, 0)));
    }
}
