package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sample events of the repository.
class SampleEventsTest {

    private static final Path EVENTS = Path.of("..", "..", "events");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    @Test
    void everySampleOfAScheduledEventSaysWhatToCompute() throws IOException {
        Map<String, RecomputeEvent> requests = new TreeMap<>();
        try (Stream<Path> files = Files.list(EVENTS.resolve("schedule"))) {
            for (Path file : files.toList()) {
                requests.put(file.getFileName().toString(), event(file));
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

    @Test
    void theSampleOfTheQueueSaysWhenItsLastUploadFinished() throws IOException {
        assertThat(event(EVENTS.resolve("sqs").resolve("recompute.json")))
                .isEqualTo(new FinishedUploads(
                        List.of("2e1424d4-f796-459a-8184-9c92662be6da", "059f36b4-87a3-44ab-83d2-661975830a7d"),
                        Instant.parse("2026-11-01T06:22:31.482Z")));
    }

    private static RecomputeEvent event(Path file) throws IOException {
        try (InputStream event = Files.newInputStream(file)) {
            return RecomputeEvent.parse(event);
        }
    }
}
