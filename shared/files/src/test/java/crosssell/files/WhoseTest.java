package crosssell.files;

import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static crosssell.uploads.UploadPrefix.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.row.RowResult;
import crosssell.files.row.RowResult.Whose;
import crosssell.metrics.model.CustomerId;
import crosssell.uploads.BadFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoseTest {

    @Test
    void aRejectedRowSaysWhoseItIsAsFarAsItsCellsTell() throws BadFile {
        String header = "Account ID,product,mrr\n";
        List<String> rows = List.of(
                " c1 ,core,a lot",
                "c1,,5",
                " ,core,5",
                "c2,core",
                "\"c3\"x,core,5",
                "\"c\n4\",core,5",
                "x".repeat(257) + ",core,5");

        assertThat(ReadRows.of(OWNERSHIP, header + String.join("\n", rows)).rejected())
                .extracting(RowResult.Rejected::whose)
                .containsExactly(
                        new Whose.Customer(new CustomerId("c1")),
                        new Whose.Customer(new CustomerId("c1")),
                        new Whose.Nobody(),
                        new Whose.Untold(),
                        new Whose.Untold(),
                        new Whose.Untold(),
                        new Whose.Untold());
        assertThat(ReadRows.of(PRODUCTS, "sku,product\ncore,\n").rejected())
                .extracting(RowResult.Rejected::whose)
                .containsExactly(new Whose.Nobody());
    }
}
