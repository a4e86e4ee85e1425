package crosssell.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.Holding;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import org.junit.jupiter.api.Test;

/// A mapping says what form texts have; numbers that the format itself knows have none.
class TypedCellTest {

    private static final String GERMAN = "{\"numbers\": {\"decimal\": \",\", \"thousands\": \".\"}}";

    @Test
    void aTypedNumberIsReadPlainlyBesideAMappingAndATextByTheMapping() throws BadFile {
        ReadRows reading = ReadRows.of("a.jsonl", UploadPrefix.OWNERSHIP, Mapping.parse(GERMAN), """
                {"customer_id": "c", "product": "A", "mrr": 1.234}
                {"customer_id": "c", "product": "B", "mrr": "1.234"}
                {"customer_id": "c", "product": "C", "mrr": 1234}
                """.getBytes(UTF_8));

        assertThat(reading.holdings())
                .extracting(Holding::mrr)
                .map(String::valueOf)
                .containsExactly("1.234", "1234", "1234");
    }
}
