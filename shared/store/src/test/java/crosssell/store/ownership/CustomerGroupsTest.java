package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.CustomerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerGroupsTest {

    private final List<CustomerFacts> passedOn = new ArrayList<>();
    private final CustomerGroups groups = new CustomerGroups(passedOn::add);

    @Test
    void aCustomerIsPassedOnAsSoonAsTheNextBegins() {
        groups.add(Rows.holding("c1", "r1", "CRM", null, 1));
        groups.add(Rows.customer("c1", null, Map.of()));
        assertThat(passedOn).isEmpty();

        groups.add(Rows.product("CRM", null));
        groups.add(Rows.customer("c2", null, Map.of()));
        assertThat(passedOn).hasSize(1);

        groups.end();
        assertThat(passedOn).extracting(c -> c.customer().value()).containsExactly("c1", "c2");
        assertThat(passedOn).extracting(c -> c.holdings().size()).containsExactly(1, 0);
    }

    @Test
    void withoutRowsNobodyIsPassedOn() {
        groups.end();

        assertThat(passedOn).isEmpty();
    }
}
