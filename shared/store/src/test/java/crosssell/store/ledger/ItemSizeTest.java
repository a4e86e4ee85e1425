package crosssell.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.lease.Lease;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.UploadVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items of the ledger at their largest, in characters of as many bytes as there are: DynamoDB takes none above 400 KB,
/// and an upload whose item it does not take is tried again for ever.
class ItemSizeTest {

    private static final int MOST = 400 * 1024;
    private static final Instant AT = Instant.parse("2026-11-01T06:14:12.345678901Z");
    private static final String ID = "20261101T061412345Z-0123456789ab";

    /// Three bytes for one unit of UTF-16.
    private static final String WIDE = "\u20ac";

    private static final String KEY = "ownership/" + WIDE.repeat(338);
    private static final List<Remark> SENTENCES = Collections.nCopies(10_000, Remark.of(WIDE.repeat(100_000)));

    @Test
    void anUploadFits() {
        Upload upload = new Upload(
                ID,
                "b".repeat(63),
                KEY,
                "v".repeat(1024),
                Long.MAX_VALUE,
                UploadState.LOADED,
                AT,
                AT,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                SENTENCES,
                "rejected/" + ID + ".csv");

        assertThat(size(UploadItem.encode(upload))).isBetween(35_000, MOST);
        assertThat(UploadItem.decode(UploadItem.encode(upload))).isEqualTo(upload);
        assertThat(upload.reasons().getLast()).matches("and 99\\d\\d sentences more");
    }

    @Test
    void aPlanFits() {
        UploadVersion version = UploadVersion.of(AT, "f".repeat(64), KEY);
        Extract extract = new Extract(
                ID,
                Extract.Of.HOLDINGS,
                version,
                LocalDate.of(2026, 10, 31),
                LongStream.range(0, Extract.MAX_SPARED).map(i -> -1 - i).boxed().collect(Collectors.toSet()));
        LoadPlan plan = new LoadPlan(ID, version, "ONE_FILE " + WIDE.repeat(32_768), extract, 999_999, SENTENCES);

        assertThat(size(PlanItem.encode(plan))).isBetween(380_000, MOST);
        assertThat(PlanItem.decode(PlanItem.encode(plan))).isEqualTo(plan);
    }

    @Test
    void aPartFits() {
        Part part = Part.of(ID, 999_999, Long.MAX_VALUE)
                .taken(new Lease("", "o".repeat(100), AT))
                .released(WIDE.repeat(1_000_000));

        assertThat(size(PartItem.encode(part))).isBetween(5_000, MOST);
    }

    @Test
    void shortSentencesStayAsTheyAre() {
        List<Remark> sentences = Remark.of(List.of("a", WIDE.repeat(2_000), ""));

        assertThat(Sentences.bounded(sentences)).isEqualTo(sentences);
        assertThat(Sentences.bounded(Sentences.bounded(SENTENCES))).isEqualTo(Sentences.bounded(SENTENCES));
        assertThat(Sentences.cut("\ud83d\ude00".repeat(2_000))).hasSize(1_999).endsWith("\ude00...");
    }

    /// As DynamoDB counts: names and texts in UTF-8, 3 bytes for a list or map and 1 for each of its members, numbers
    /// at
    /// most 21.
    private static int size(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(attribute -> attribute.getKey().getBytes(UTF_8).length + size(attribute.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(UTF_8).length;
            case N -> 21;
            case L -> 3 + value.l().stream().mapToInt(each -> 1 + size(each)).sum();
            case M -> 3 + value.m().size() + size(value.m());
            default -> 1;
        };
    }
}
