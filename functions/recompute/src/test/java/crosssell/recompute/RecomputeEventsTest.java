package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.queue.FinishedUpload;
import crosssell.queue.RecomputeMessage;
import crosssell.queue.RecomputeOrder;
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
        Map<String, RecomputeMessage> requests = new TreeMap<>();
        try (Stream<Path> files = Files.list(EVENTS.resolve("schedule"))) {
            for (Path file : files.toList()) {
                requests.put(file.getFileName().toString(), event(file));
            }
        }

        assertThat(requests)
                .isEqualTo(Map.of(
                        "plain.json", new RecomputeOrder(null, 0),
                        "as-of.json", new RecomputeOrder(OCTOBER, 0),
                        "as-of-with-history.json", new RecomputeOrder(OCTOBER, 12),
                        "scheduler-envelope.json", new RecomputeOrder(null, 0),
                        "rule-envelope.json", new RecomputeOrder(null, 0)));
    }

    @Test
    void theSamplesOfTheQueueSayWhatToComputeOrWhatFinished() throws IOException {
        assertThat(asked("recompute.json"))
                .containsExactly(
                        new FinishedUpload(
                                "20261101T062044031Z-5f0c9a1be2d4", Instant.parse("2026-11-01T06:22:31.482Z")),
                        new FinishedUpload(
                                "20261101T061409512Z-0d3b7a91c6e8", Instant.parse("2026-11-01T06:22:29.907Z")));
        assertThat(asked("recompute-order.json")).containsExactly(new RecomputeOrder(OCTOBER, 12));
        assertThat(asked("recompute-schedule.json")).containsExactly(new RecomputeOrder(null, 0));
    }

    private static List<RecomputeMessage> asked(String sample) throws IOException {
        List<RecomputeMessage> asked = new ArrayList<>();
        for (JsonNode message : RecomputeMessage.MAPPER
                .readTree(EVENTS.resolve("sqs").resolve(sample).toFile())
                .path("Records")) {
            asked.add(RecomputeMessage.of(message.path("body").textValue()));
        }
        return asked;
    }

    private static RecomputeMessage event(Path file) throws IOException {
        return RecomputeMessage.of(Files.readString(file));
    }
}
