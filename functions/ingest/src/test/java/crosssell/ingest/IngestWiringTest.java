package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestWiringTest {

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> IngestWiring.ports(Map.of("OWNERSHIP_TABLE", "o", "LEDGER_TABLE", "l")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable REPORT_BUCKET is not set");
        assertThatThrownBy(() -> IngestWiring.ports(Map.of("OWNERSHIP_TABLE", " ")))
                .hasMessage("environment variable OWNERSHIP_TABLE is not set");
    }
}
