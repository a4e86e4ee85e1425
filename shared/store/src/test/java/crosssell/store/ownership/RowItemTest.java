package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Row;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowItemTest {

    private static final RowVersion VERSION = RowVersion.of(Instant.EPOCH, "0A", "ownership/a.csv", 7);

    static Stream<Row> rows() {
        return Stream.of(
                Rows.fullHolding("c1"),
                Rows.holding("c1", null, "CRM", null, 3),
                Rows.fullCustomer("c1"),
                Rows.customer("c#1", null, Map.of()),
                Rows.fullProduct("CRM-10"),
                Rows.product("CRM-10", null),
                new Row.SettingsRow("{}"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowAndItsVersionComeBackFromTheItem(Row row) {
        StoredRow stored = new StoredRow(row, VERSION);

        assertThat(RowItem.decode(RowItem.encode(stored))).isEqualTo(stored);
    }

    @Test
    void whatIsAbsentTakesNoRoom() {
        assertThat(RowItem.encode(new StoredRow(Rows.holding("c1", null, "CRM", null, 1), VERSION)))
                .containsOnlyKeys("pk", "sk", "v", "sku", "nth");
    }

    @Test
    void anItemThatIsNoRowIsNamed() {
        assertThatThrownBy(() -> RowItem.decode(
                        Map.of("pk", AttributeValue.fromS("settings"), "sk", AttributeValue.fromS("settings"))))
                .hasMessage("item settings / settings has no json");
    }
}
