package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sample events of the repository. Those of queues are as Lambda deserializes them.
class IngestEventsTest {

    private static final Path SAMPLES = Path.of("..", "..", "events", "s3");

    @Test
    void everySampleOfAnS3EventNamesTheFilesThatArrived() throws IOException {
        assertThat(keysByFile())
                .isEqualTo(Map.of(
                        "put.json", List.of("ownership/2026/10/Zürich export.csv"),
                        "put-unversioned.json", List.of("ownership/2026/10/Zürich export.csv"),
                        "complete-multipart-upload.json", List.of("ownership/2026/10/Straßburg history.csv.gz"),
                        "copy.json", List.of("customers/CRM + Größe (final).csv"),
                        "several-records.json",
                                List.of(
                                        "products/Katalog übersicht.csv",
                                        "ownership/2026/10/Zürich export.csv",
                                        "settings/café settings.json"),
                        "test-event.json", List.of()));
    }

    @Test
    void aSampleCarriesWhatTellsOneVersionOfAFileFromAnother() throws IOException {
        Arrival arrival = arrivals("put.json").getFirst();

        assertThat(arrival.object().versionId()).isEqualTo("kx2Vn0Zp.7RzJd1mXcHq4WbT8sLgYeUf");
        assertThat(arrival.sequencer()).isEqualTo("0068E4A1B19F3C2D04");
        assertThat(arrival.uploadedAt()).hasToString("2026-11-01T06:14:09.512Z");
        assertThat(arrival.bytes()).isEqualTo(48211);
        assertThat(arrivals("put-unversioned.json").getFirst().object().versionId())
                .isNull();
    }

    @Test
    void theSamplesOfTheUploadQueueBringThem() throws IOException {
        assertThat(brought("upload.json")).isEqualTo(arrivals("put.json"));
        assertThat(brought("upload-test-event.json")).isEmpty();
    }

    private static List<Arrival> brought(String sample) throws IOException {
        return S3Events.parse(Files.readString(SAMPLES.resolveSibling("sqs").resolve(sample))).getRecords().stream()
                .flatMap(message -> Arrivals.in(message.getBody()).stream())
                .toList();
    }

    private static Map<String, List<String>> keysByFile() throws IOException {
        Map<String, List<String>> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                keys.put(
                        name,
                        arrivals(name).stream()
                                .map(arrival -> arrival.object().key())
                                .toList());
            }
        }
        return keys;
    }

    private static List<Arrival> arrivals(String name) throws IOException {
        return Arrivals.in(Files.readString(SAMPLES.resolve(name)));
    }
}
