package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// What is said of a file with hundreds of products.
class DistinctProductsTest {

    private final House house = new House();

    @Test
    void invoiceTextReadAsProductsIsRemarkedUpon() {
        assertThat(remarks(300, i -> "Invoice " + i + " for services rendered in the month of October, see agreement"))
                .singleElement()
                .asString()
                .isEqualTo("the column product has 300 different values, such as"
                        + " 'Invoice 0 for services rendered in the month of October, see...',"
                        + " 'Invoice 1 for services rendered in the month of October, see...',"
                        + " 'Invoice 2 for services rendered in the month of October, see...': without a catalogue each is"
                        + " a product of its own. If it is invoice text, have another column read as product by a mapping,"
                        + " or upload to products/ which of them are which product");
    }

    @Test
    void moreThanAreCountedAreMoreThanThese() {
        assertThat(remarks(DistinctProducts.COUNTED, i -> "p" + i))
                .singleElement()
                .asString()
                .startsWith("the column product has 10,000 different values");
        assertThat(remarks(DistinctProducts.COUNTED + 1, i -> "p" + i))
                .singleElement()
                .asString()
                .startsWith("the column product has more than 10,000 different values");
    }

    @Test
    void fewerAreNot() {
        assertThat(remarks(299, i -> "p" + i)).isEmpty();
    }

    @Test
    void aCatalogueSaysWhatTheyAre() {
        house.load("products/a.csv", 1, "sku,product\np1,Core\n");

        assertThat(remarks(300, i -> "p" + i)).isEmpty();
    }

    private List<String> remarks(int products, IntFunction<String> name) {
        StringBuilder file = new StringBuilder("customer_id,product,started_on\n");
        for (int i = 0; i < products; i++) {
            file.append("c,\"").append(name.apply(i)).append("\",2026-01-01\n");
        }
        return house.load("ownership/a.csv", 2 + products, file.toString()).reasons().stream()
                .filter(reason -> reason.startsWith("the column product has"))
                .toList();
    }
}
