package crosssell.act;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sample events of the repository.
class ActEventsTest {

    private static final Path SAMPLES = Path.of("..", "..", "events", "act");

    private final ActSuite suite = new ActSuite();

    @Test
    void everySampleOfARequestIsActedOn() throws IOException {
        suite.upload("20261101T020000000Z-3f9a1c52d0e7", UploadState.LOADED);
        Map<String, Integer> statuses = new TreeMap<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                statuses.put(
                        file.getFileName().toString(),
                        suite.call(Files.readString(file)).status());
            }
        }

        assertThat(statuses).isEqualTo(Map.of("recompute.json", 202, "upload.json", 201, "withdraw.json", 202));
        assertThat(suite.recomputes).containsExactly("{\"asOf\":\"2026-10-31\",\"history\":12}");
        assertThat(suite.withdrawals).containsExactly("{\"withdraw\":\"20261101T020000000Z-3f9a1c52d0e7\"}");
    }
}
