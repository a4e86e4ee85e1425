package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowItemTest {

    private static final RowVersion VERSION =
            RowVersion.of(UploadVersion.of(Instant.EPOCH, "0A", "ownership/a.csv"), 7);

    static Stream<Row> rows() {
        return Stream.of(
                SampleRows.fullHolding("c1"),
                SampleRows.holding("c1", null, "CRM", null, 3),
                SampleRows.fullCustomer("c1"),
                SampleRows.customer("c#1", null, Map.of()),
                new Row.CustomerRow(
                        new CustomerId("c1"),
                        new CustomerRecord(null, null, null, null, null, Map.of(), Set.of("escalated_on"))),
                SampleRows.fullProduct("CRM-10"),
                SampleRows.product("CRM-10", null),
                new Row.CampaignRow(new Campaign(
                        "spring",
                        SampleRows.START,
                        "Spring",
                        new ProductId("CRM"),
                        SampleRows.START.plusDays(30),
                        60,
                        Money.of("47000.5"))),
                new Row.CampaignRow(new Campaign("spring", SampleRows.START, null, null, null, null, null)),
                new Row.TargetRow(new CustomerId("c1"), new Target("spring", SampleRows.START, SampleRows.START, true)),
                new Row.TargetRow(new CustomerId("c1"), new Target("spring", SampleRows.START, null, false)),
                new Row.TouchRow(new CustomerId("c1"), new Touch("sales", SampleRows.START, new ProductId("CRM"))),
                new Row.TouchRow(new CustomerId("c1"), new Touch("sales", SampleRows.START, null)),
                new Row.CostRow(new Cost(SampleRows.START, Money.of("12.5"), "sales", "spring", "flyers")),
                new Row.CostRow(new Cost(SampleRows.START, Money.of("-12.5"), null, null, null)),
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
        assertThat(RowItem.encode(new StoredRow(SampleRows.holding("c1", null, "CRM", null, 1), VERSION)))
                .containsOnlyKeys("pk", "sk", "v", "sku", "nth");
    }

    @Test
    void anItemThatIsNoRowIsNamed() {
        assertThatThrownBy(() -> RowItem.decode(
                        Map.of("pk", AttributeValue.fromS("settings"), "sk", AttributeValue.fromS("settings"))))
                .hasMessage("item settings / settings has no json");
    }
}
