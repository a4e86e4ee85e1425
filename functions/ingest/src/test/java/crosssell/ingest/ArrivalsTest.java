package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {

    @Test
    void everyRecordOfAnEventIsAnArrival() {
        assertThat(Arrivals.in(S3Events.of(
                        S3Events.created("ownership/a.csv", "v1"), S3Events.created("customers/b.csv", "v2"))))
                .extracting(
                        arrival -> arrival.object().key(),
                        arrival -> arrival.object().versionId())
                .containsExactly(tuple("ownership/a.csv", "v1"), tuple("customers/b.csv", "v2"));
    }

    @Test
    void anArrivalCarriesItsPlaceInTheOrderOfUploads() {
        Arrival arrival = Arrivals.in(S3Events.of(S3Events.created("ownership/a.csv", "v1")))
                .getFirst();

        assertThat(arrival.object().bucket()).isEqualTo("uploads");
        assertThat(arrival.uploadedAt()).isEqualTo(Instant.parse("2026-10-05T08:00:00.123Z"));
        assertThat(arrival.sequencer()).isEqualTo("0055AED6DCD90281E5");
        assertThat(arrival.bytes()).isEqualTo(5_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "ownership/2026/10/billing+export+%C3%A4.csv, ownership/2026/10/billing export ä.csv",
        "ownership%2Fa%2Bb%2520c.csv,                 ownership/a+b%20c.csv",
        "ownership/a%20b.csv,                         ownership/a b.csv",
    })
    void keysAreDecodedAsS3EncodesThem(String encoded, String key) {
        assertThat(Arrivals.in(S3Events.of(S3Events.created(encoded, "v1"))))
                .extracting(arrival -> arrival.object().key())
                .containsExactly(key);
    }

    @Test
    void removedObjectsAndFoldersAreNoArrivals() {
        assertThat(Arrivals.in(S3Events.of(
                        S3Events.created("ownership/", "v1"),
                        S3Events.created("ownership/a.csv", "v1").replace("Created:Put", "Removed:Delete"))))
                .isEmpty();
    }

    @Test
    void theTestThatS3SendsHasNoArrivals() {
        assertThat(Arrivals.in("{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"Records\": 1}"})
    void whatIsNoEventOfS3IsNotPassedOver(String text) {
        assertThatThrownBy(() -> Arrivals.in(text))
                .hasMessage("a message of the upload queue is an event of S3, not " + text);
        assertThatThrownBy(() -> Arrivals.in("a.csv")).hasMessage("a message of the upload queue is JSON, not a.csv");
    }

    @Test
    void whatOtherStoresLeaveOutIsAbsent() {
        Arrival arrival = Arrivals.in("""
                        {"Records": [{"eventName": "ObjectCreated:Put", "eventTime": "2026-10-05T08:00:00.000Z",
                          "s3": {"bucket": {"name": "uploads"}, "object": {"key": "ownership/a.csv"}}}]}""").getFirst();

        assertThat(arrival.object().versionId()).isNull();
        assertThat(arrival.sequencer()).isEmpty();
        assertThat(arrival.bytes()).isZero();
    }
}
