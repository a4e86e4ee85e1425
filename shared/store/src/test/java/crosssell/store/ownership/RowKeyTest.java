package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowKeyTest {

    @Test
    void aKeyComesBackFromItsText() {
        RowKey key = RowKey.of(SampleRows.holding("1 c#ü\n2", "h# 3", "CRM", SampleRows.START, 1));

        assertThat(RowKey.parse(key.text())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4 ", "4 c#ab", "9 c#abh#x", "8 productsx", "-1 c#ab", "99999 c#ab", "0 c#ab"})
    void whatIsNoKeyOfACustomersRowIsNone(String text) {
        assertThat(RowKey.parse(text)).isEmpty();
    }

    @Test
    void aKeyLongerThanATableTakesIsNone() {
        assertThat(RowKey.parse(new RowKey("c#" + "ü".repeat(1023), "x".repeat(1024)).text()))
                .isPresent();
        assertThat(RowKey.parse(new RowKey("c#" + "ü".repeat(1024), "x").text()))
                .isEmpty();
        assertThat(RowKey.parse(new RowKey("c#", "ü".repeat(513)).text())).isEmpty();
    }
}
