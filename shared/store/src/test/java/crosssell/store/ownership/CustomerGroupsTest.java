package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerGroupsTest {

    private final List<CustomerRows> passedOn = new ArrayList<>();
    private final CustomerGroups groups = new CustomerGroups(passedOn::add);

    private void add(Row row) {
        groups.add(new StoredRow(row, RowVersion.of(UploadVersion.of(Instant.EPOCH, "", "k"), 1)));
    }

    @Test
    void aCustomerIsPassedOnAsSoonAsTheNextBegins() {
        add(SampleRows.holding("c1", "r1", "CRM", null, 1));
        add(SampleRows.customer("c1", null, Map.of()));
        assertThat(passedOn).isEmpty();

        add(SampleRows.product("CRM", null));
        add(SampleRows.customer("c2", null, Map.of()));
        assertThat(passedOn).hasSize(1);

        groups.end();
        assertThat(passedOn).extracting(c -> c.customer().value()).containsExactly("c1", "c2");
        assertThat(passedOn).extracting(c -> c.rows().size()).containsExactly(2, 1);
    }

    @Test
    void withoutRowsNobodyIsPassedOn() {
        groups.end();

        assertThat(passedOn).isEmpty();
    }
}
