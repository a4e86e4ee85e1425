package crosssell.files.row;

import static crosssell.uploads.UploadPrefix.CAMPAIGNS;
import static crosssell.uploads.UploadPrefix.COSTS;
import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static crosssell.uploads.UploadPrefix.PRODUCTS;
import static crosssell.uploads.UploadPrefix.TARGETS;
import static crosssell.uploads.UploadPrefix.TOUCHES;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.ReadRows;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameFileTest {

    private static final String HEADER = "record_id,customer_id,product,started_on,mrr,invoice\n";

    @Test
    void equalRowsWithoutARecordIdAreOne() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, HEADER + """
                ,c1,core,2024-01-01,100,
                ,c1,core,2024-01-01,100.00,
                ,c1,core,2024-01-01,100,
                """);

        assertThat(reading.holdingRows()).extracting(Row.HoldingRow::nth).containsExactly(1, 1, 1);
        assertThat(reading.report().merged()).isEqualTo(2);
        assertThat(reading.report().advice())
                .first()
                .isEqualTo("rows that say exactly what an earlier row says and count once with it: 2;"
                        + " send record_id if they are holdings of their own");
    }

    @Test
    void rowsThatShareCustomerSkuAndStartButDifferAreNumberedInTheOrderOfTheFile() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, HEADER + """
                ,c1,core,2024-01-01,100,
                ,c1,core,2024-01-01,200,
                ,c1,core,2024-01-01,,
                ,c1,core,2024-01-01,200,
                ,c1,core,2024-01-02,200,
                ,c2,core,2024-01-01,200,
                ,c1,core,,200,
                ,c1,core,,300,
                """);

        assertThat(reading.holdingRows()).extracting(Row.HoldingRow::nth).containsExactly(1, 2, 3, 2, 1, 1, 1, 2);
        assertThat(reading.report().numbered()).isEqualTo(3);
        assertThat(reading.report().merged()).isEqualTo(1);
        assertThat(reading.report().advice())
                .contains(
                        "rows that differ only by their order from an earlier row of the same customer, product and start: 3;"
                                + " send record_id so that a later upload replaces the right one");
    }

    @Test
    void aColumnThatNothingIsReadFromTellsRowsApartToo() throws BadFile {
        ReadRows reading =
                ReadRows.of(OWNERSHIP, HEADER + ",c1,core,2024-01-01,100,I-1\n,c1,core,2024-01-01,100,I-2\n");

        assertThat(reading.holdingRows()).extracting(Row.HoldingRow::nth).containsExactly(1, 2);
    }

    @Test
    void rowsWithARecordIdAreNeverMergedOrNumbered() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, HEADER + """
                r1,c1,core,2024-01-01,100,
                r2,c1,core,2024-01-01,100,
                r1,c1,core,2024-01-01,300,
                """);

        assertThat(reading.holdingRows()).extracting(Row.HoldingRow::nth).containsExactly(1, 1, 1);
        assertThat(reading.report().merged()).isZero();
        assertThat(reading.report().replaced()).isEqualTo(1);
        assertThat(reading.report().advice())
                .contains("rows that have the record_id of an earlier row and hold in its stead: 1");
    }

    @Test
    void theLastRowOfACustomerAndDateAndOfASkuHolds() throws BadFile {
        ReadRows customers = ReadRows.of(CUSTOMERS, """
                customer_id,effective_on,plan
                c1,,a
                c1,2024-01-01,b
                c1,2024-01-01T00:00:00Z,c
                c1,,a
                """);
        ReadRows products = ReadRows.of(PRODUCTS, "sku,product\na,A\nb,A\na,B\n");

        assertThat(customers.report().advice())
                .containsExactly(
                        "rows that have the customer_id and effective_on of an earlier row and hold in its stead: 2");
        assertThat(products.report().advice())
                .containsExactly("rows that have the sku of an earlier row and hold in its stead: 1");
    }

    @Test
    void theLastRowOfACampaignAndOfATargetHolds() throws BadFile {
        ReadRows campaigns = ReadRows.of(
                CAMPAIGNS,
                "campaign_id,starts_on,cost\na,2024-01-01,1\na,2024-01-01,2\na,2024-01-02,2\nb,2024-01-01,2\n");
        ReadRows targets = ReadRows.of(
                TARGETS,
                "campaign_id,customer_id,targeted_on,holdout\na,c1,2024-01-01,no\na,c1,2024-01-01,yes\na,c2,2024-01-01,no\n");

        assertThat(campaigns.report().advice())
                .containsExactly(
                        "rows that have the campaign_id and starts_on of an earlier row and hold in its stead: 1");
        assertThat(targets.report().advice())
                .containsExactly(
                        "rows that have the campaign_id, customer_id and targeted_on of an earlier row and hold in its stead: 1");
    }

    @Test
    void equalTouchesAndEqualCostsAreOneWhateverIsInColumnsThatAreNotRead() throws BadFile {
        ReadRows touches = ReadRows.of(TOUCHES, """
                customer_id,team,touched_on,product,minutes
                c1,cs,2024-01-01,Vault,10
                c1,cs,2024-01-01,Vault,20
                c1,cs,2024-01-01,,10
                c1,sales,2024-01-01,Vault,10
                c2,cs,2024-01-01,Vault,10
                c1,cs,2024-01-02,Vault,10
                """);
        ReadRows costs = ReadRows.of(COSTS, """
                incurred_on,amount,team,campaign_id,note
                2024-01-01,5,cs,a,x
                2024-01-01,5.0,cs,a,x
                2024-01-01,5,cs,a,y
                2024-01-01,5,cs,b,x
                2024-01-01,5,,a,x
                2024-01-01,-5,cs,a,x
                2024-01-02,5,cs,a,x
                """);

        assertThat(touches.accepted()).hasSize(6);
        assertThat(touches.report().advice())
                .containsExactly(
                        "rows that say exactly what an earlier row says and count once with it: 1",
                        "nothing is read from these columns: 'minutes'");
        assertThat(costs.report().advice())
                .containsExactly("rows that say exactly what an earlier row says and count once with it: 1;"
                        + " write a different note in each if they are costs of their own");
    }

    @Test
    void rejectedRowsHaveNoPlace() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, HEADER + ",c1,core,2024-01-01,a lot,\n,c1,core,2024-01-01,100,\n");

        assertThat(reading.holdingRows()).extracting(Row.HoldingRow::nth).containsExactly(1);
    }

    @Test
    void aTableOfFingerprintsIsAMap() {
        Random random = new Random(3);
        LongTable table = new LongTable();
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextBoolean() ? random.nextLong() : random.nextInt(2_000);
            table.put(key, i + 1);
            map.put(key, i + 1);
        }

        assertThat(map).allSatisfy((key, value) -> assertThat(table.get(key)).isEqualTo(value));
        assertThat(IntStream.range(2_000, 9_000).map(table::get)).containsOnly(0);
    }

    @Test
    void whichRowsAreOneDoesNotDependOnTheirOrder() throws BadFile {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(",c%d,core,2024-01-0%d,%d,\n"
                    .formatted(random.nextInt(5), 1 + random.nextInt(3), random.nextInt(4)));
        }
        long merged =
                ReadRows.of(OWNERSHIP, HEADER + String.join("", lines)).report().merged();
        Collections.shuffle(lines, random);

        ReadRows shuffled = ReadRows.of(OWNERSHIP, HEADER + String.join("", lines));

        assertThat(merged).isEqualTo(300 - lines.stream().distinct().count());
        assertThat(shuffled.report().merged()).isEqualTo(merged);
        assertThat(shuffled.accepted().stream().distinct()).hasSize((int) (300 - merged));
    }
}
