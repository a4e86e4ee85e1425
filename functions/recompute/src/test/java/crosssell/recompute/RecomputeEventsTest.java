package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sample events of the repository.
class RecomputeEventsTest {

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
    void theSamplesOfTheQueueSayWhatToComputeOrWhatFinished() throws IOException {
        assertThat(asked("recompute.json"))
                .containsExactly(
                        new FinishedUpload(Instant.parse("2026-11-01T06:22:31.482Z")),
                        new FinishedUpload(Instant.parse("2026-11-01T06:22:29.907Z")));
        assertThat(asked("recompute-order.json")).containsExactly(new RecomputeRequest(OCTOBER, 12));
        assertThat(asked("recompute-schedule.json")).containsExactly(new RecomputeRequest(null, 0));
    }

    private static List<RecomputeEvent> asked(String sample) throws IOException {
        List<RecomputeEvent> asked = new ArrayList<>();
        for (JsonNode message : RecomputeEvent.MAPPER
                .readTree(EVENTS.resolve("sqs").resolve(sample).toFile())
                .path("Records")) {
            asked.add(RecomputeEvent.of(message.path("body").textValue()));
        }
        return asked;
    }

    private static RecomputeEvent event(Path file) throws IOException {
        return RecomputeEvent.of(Files.readString(file));
    }
}
