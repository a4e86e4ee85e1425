package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomerPageTest {

    @Test
    void aPageEndsBeforeItsRowsAreMoreThanMemoryHolds() {
        Iterator<StoredRow> rows = Stream.of(rows("a", 2), rows("b", CustomerPage.MOST_ROWS + 10), rows("c", 1))
                .flatMap(each -> each)
                .iterator();

        CustomerPage page = CustomerPage.of(rows, 100);

        assertThat(page.customers()).extracting(each -> each.customer().value()).containsExactly("a");
        assertThat(page.next())
                .isEqualTo(page.customers().getFirst().rows().getLast().key());
        assertThat(rows.hasNext()).as("b is read no further than need be").isTrue();
    }

    @Test
    void oneCustomerIsAPageHoweverManyRowsItHas() {
        Iterator<StoredRow> rows = Stream.concat(rows("b", CustomerPage.MOST_ROWS + 10), rows("c", 1))
                .iterator();

        CustomerPage page = CustomerPage.of(rows, 100);

        assertThat(page.customers())
                .extracting(each -> each.rows().size())
                .containsExactly(CustomerPage.MOST_ROWS + 10);
        assertThat(page.next()).isNotNull();
    }

    private static Stream<StoredRow> rows(String customer, int count) {
        RowVersion version = RowVersion.of(UploadVersion.of(Instant.EPOCH, "", "k"), 1);
        return IntStream.range(0, count)
                .mapToObj(i -> new StoredRow(SampleRows.holding(customer, "r" + i, "CRM", null, 1), version));
    }
}
