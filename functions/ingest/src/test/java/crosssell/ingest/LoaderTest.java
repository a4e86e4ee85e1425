package crosssell.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.bucket.ObjectVersion;
import crosssell.metrics.model.CustomerFacts;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoaderTest {

    private static final String KEY = "ownership/2026/billing export ä.csv";

    private final House house = new House();

    @Test
    void aGoodFileIsLoaded() {
        Arrival arrival = house.put(KEY, 0, """
                customer_id,product,started_on,mrr
                c1,CRM,2026-01-01,10
                c2,CRM,2026-01-01,20
                """);
        Upload upload = house.loader().load(arrival);

        assertThat(upload)
                .isEqualTo(new Upload(
                        arrival.uploadId(),
                        "uploads",
                        KEY,
                        "v0",
                        arrival.bytes(),
                        UploadState.LOADED,
                        House.MORNING,
                        House.LATER,
                        2,
                        2,
                        0,
                        0,
                        List.of(Remark.of(Remarks.NO_CATALOGUE)),
                        null));
        assertThat(house.ledger.upload(upload.id())).contains(upload);
        assertThat(customers()).extracting(c -> c.customer().value()).containsExactly("c1", "c2");
    }

    @Test
    void everyKindOfFileGoesToItsRows() {
        house.load("customers/a.csv", 0, "customer_id,region\nc1,EU\n");
        house.load("products/a.csv", 1, "sku,product\nCRM-10,CRM\n");
        house.load("settings/a.json", 2, "{\"min_customers\": 7}");
        house.load("settings/b.json", 3, "{\"min_customers\": 8}");

        assertThat(customers())
                .singleElement()
                .satisfies(c -> assertThat(c.records())
                        .singleElement()
                        .satisfies(record -> assertThat(record.attributes()).containsEntry("region", "EU")));
        assertThat(house.table.catalogue().entries()).hasSize(1);
        assertThat(house.table.settings()).contains("{\"min_customers\": 8}");
    }

    @Test
    void aBadRowIsReportedAndStopsNothing() {
        Upload upload = house.load(KEY, 0, """
                customer_id,product,started_on
                c1,CRM,2026-01-01
                c2,CRM,2026-01-01
                c3,CRM,03/04/2026
                c4,CRM,2026-01-01
                c5,CRM,2026-01-01
                """);

        assertThat(upload.state()).isEqualTo(UploadState.LOADED);
        assertThat(upload.read()).isEqualTo(5);
        assertThat(upload.accepted()).isEqualTo(4);
        assertThat(upload.rejected()).isEqualTo(1);
        assertThat(upload.reasons()).first().asString().startsWith("line 4: started_on '03/04/2026' ");
        assertThat(upload.rejects()).isEqualTo("rejected/" + upload.id() + ".csv");
        assertThat(house.bucket.text("rejected/" + upload.id() + ".csv"))
                .startsWith("_line,_column,_value,_reason,customer_id,product,started_on")
                .contains("4,started_on,03/04/2026,")
                .contains("c3,CRM,03/04/2026");
        assertThat(customers()).hasSize(4);
    }

    @Test
    void aFileWithTooManyBadRowsChangesNothingAndSaysWhy() {
        Upload upload = house.load(KEY, 0, """
                customer_id,product,started_on
                c1,CRM,2026-01-01
                c2,CRM,soon
                c3,CRM,2026-01-01
                """);

        assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
        assertThat(upload.loadedAt()).isEqualTo(House.LATER);
        assertThat(upload.reasons().getFirst())
                .isEqualTo("rejected 1 of 3 rows, more than max_rejected_percent (20 %) allows: nothing was changed");
        assertThat(upload.reasons().get(1)).startsWith("line 3: started_on 'soon' ");
        assertThat(house.bucket.text("rejected/" + upload.id() + ".csv")).contains("c2,CRM,soon");
        assertThat(house.table.contents()).isEmpty();
    }

    @Test
    void theSettingsInForceSayHowManyBadRowsAreTooMany() {
        house.load("settings/a.json", 0, "{\"max_rejected_percent\": 50}");
        String half = "customer_id,product\nc1,CRM\n,CRM\n";

        assertThat(house.load(KEY, 1, half).state()).isEqualTo(UploadState.LOADED);

        house.load("settings/a.json", 2, "{\"max_rejected_percent\": 49.9}");

        assertThat(house.load(KEY, 3, half).reasons().getFirst()).contains("max_rejected_percent (49.9 %)");
    }

    @Test
    void aBadFileIsRefusedWithItsReason() {
        assertRefused(house.load("stuff/a.csv", 0, "customer_id\nc1\n"), "stuff/");
        assertRefused(house.load("ownership/a.docx", 1, "customer_id\nc1\n"), "docx");
        assertRefused(house.load("ownership/a.csv", 2, "customer_id\nc1\n"), "product");
        assertRefused(house.load("ownership/a.csv.gz", 3, "customer_id,product\nc1,CRM\n"), "gzip");
        assertRefused(house.load("settings/a.json", 4, "{\"min_customer\": 7}"), "min_customers");
        assertThat(house.table.contents()).isEmpty();
        assertThat(house.ledger.uploads(10, null)).hasSize(5);
    }

    private static void assertRefused(Upload upload, String word) {
        assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
        assertThat(upload.reasons()).singleElement().asString().contains(word);
        assertThat(upload.rejects()).isNull();
        assertThat(upload.read()).isZero();
    }

    @Test
    void whatAFileOfHoldingsSaysNothingOfIsToldToWhoeverUploadedIt() {
        String noCatalogue =
                "there was no catalogue yet: until a file of sku and product is uploaded to products/, every"
                        + " SKU counts as a product of its own";
        String noMrr = "no row has an mrr: of these holdings there are no figures of money";
        String noStart = "no row has a started_on: what of these holdings came first, and after how long, is not known";
        String bare = "customer_id,product,started_on,mrr\nc1,CRM,,\nc2,CRM,,\n";

        assertThat(house.load("ownership/full/2026-10-01.csv", 0, bare).reasons())
                .endsWith(noMrr, noStart, noCatalogue);
        assertThat(house.load(KEY, 1, bare).reasons()).containsExactly(noMrr, noStart, noCatalogue);
        assertThat(house.load(KEY, 2, bare + "c3,CRM,2026-01-01,\n").reasons()).containsExactly(noMrr, noCatalogue);
        assertThat(house.load(KEY, 3, bare + "c3,CRM,,0\n").reasons()).containsExactly(noStart, noCatalogue);
        assertThat(house.load("products/p.csv", 4, "sku,product\nCRM,CRM\n").reasons())
                .isEmpty();
        assertThat(house.load(KEY, 5, "customer_id,product,started_on,mrr\nc1,CRM,2026-01-01,5\n")
                        .reasons())
                .isEmpty();
        assertThat(house.load("customers/c.csv", 6, "customer_id,region\nc1,EU\n")
                        .reasons())
                .isEmpty();
    }

    @Test
    void anObjectThatIsGoneIsRefused() {
        Arrival gone = new Arrival(new ObjectVersion("uploads", KEY, "v9"), "0A", House.MORNING, 10);

        assertThat(house.loader().load(gone).reasons())
                .containsExactly("the object was removed before it could be read");
    }

    @Test
    void rowsThatSayWhatTheTableHasAreCountedAsUnchanged() {
        house.load(KEY, 0, "customer_id,product,record_id,mrr\nc1,CRM,r1,10\nc2,CRM,r2,10\n");

        assertThat(house.load(KEY, 1, "customer_id,product,record_id,mrr\nc1,CRM,r1,10\nc2,CRM,r2,11\n")
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void anUploadThatComesLateSaysThatNewerRowsHold() {
        house.load(KEY, 5, "customer_id,product,record_id,mrr\nc1,CRM,r1,11\n");

        assertThat(house.load(KEY, 0, "customer_id,product,record_id,mrr\nc1,CRM,r1,10\nc1,CRM,r2,10\n")
                        .reasons())
                .endsWith("rows that changed nothing because a newer upload has them too: 1");
    }

    @Test
    void ofOneRecordIdTwiceInOneFileTheLastHoldsAndTheReportSaysSo() {
        Upload upload = house.load(KEY, 0, "customer_id,product,record_id,mrr\nc1,CRM,r1,11\nc1,CRM,r1,10\n");

        assertThat(customers())
                .singleElement()
                .satisfies(c -> assertThat(c.holdings())
                        .singleElement()
                        .satisfies(holding -> assertThat(holding.mrr()).hasToString("10")));
        assertThat(upload.accepted()).isEqualTo(2);
        assertThat(upload.reasons())
                .startsWith("rows that have the record_id of an earlier row and hold in its stead: 1");
    }

    @Test
    void aFinishedUploadIsNotLoadedAgain() {
        Arrival arrival = house.put(KEY, 0, "customer_id,product\nc1,CRM\n");
        Upload upload = house.loader().load(arrival);
        FailingTable outOfReach = new FailingTable(house.table, 0);

        assertThat(house.loader(outOfReach).load(arrival)).isEqualTo(upload);
    }

    @Test
    void aFailureOfTheTableIsThrownAndTheUploadStaysUnfinished() {
        Arrival arrival = house.put(KEY, 0, "customer_id,product\nc1,CRM\n");
        FailingTable outOfReach = new FailingTable(house.table, 0);

        assertThatThrownBy(() -> house.loader(outOfReach).load(arrival)).hasMessage(FailingTable.MESSAGE);
        assertThat(house.ledger.upload(arrival.uploadId())).get().satisfies(upload -> {
            assertThat(upload.state()).isEqualTo(UploadState.LOADING);
            assertThat(upload.accepted()).isEqualTo(1);
            assertThat(upload.loadedAt()).isNull();
        });
    }

    @Test
    void aFileOnceBegunIsLoadedToItsEndWhateverTheSettingsSayMeanwhile() {
        Arrival arrival = house.put(KEY, 0, "customer_id,product\nc1,CRM\nc2,CRM\nc3,CRM\nc4,CRM\n,CRM\n");
        House.Loading crashing = house.loader(new FailingTable(house.table, 1));
        assertThatThrownBy(() -> crashing.load(arrival)).hasMessage(FailingTable.MESSAGE);

        house.load("settings/strict.json", 1, "{\"max_rejected_percent\": 0}");

        assertThat(house.loader().load(arrival).state()).isEqualTo(UploadState.LOADED);
        assertThat(customers()).hasSize(4);
    }

    private List<CustomerFacts> customers() {
        return house.customers();
    }

    @Test
    void aMappingThatIsNoTextIsRefused() {
        byte[] latin = "{\"columns\": {\"K\u00e4ufer\": \"customer_id\"}}".getBytes(ISO_8859_1);

        Upload refused = house.loader().load(house.put("ownership/a.mapping.json", 0, latin));

        assertThat(refused.state()).isEqualTo(UploadState.REFUSED);
        assertThat(refused.reasons())
                .containsExactly("a mapping is not UTF-8: byte 0xE4 at offset 15; save the file as UTF-8");
    }

    @Test
    void aMappingTooLongToBeKeptIsRefusedAndSoIsTheFileBesideIt() {
        String mapping = "{" + " ".repeat(1 << 15) + "}";

        Upload refused = house.load("ownership/a.csv.mapping.json", 0, mapping);
        Upload beside = house.load("ownership/a.csv", 1, "customer_id,product\na,CRM\n");

        assertThat(refused.reasons()).containsExactly("a mapping has at most 32768 bytes");
        assertThat(beside.state()).isEqualTo(UploadState.REFUSED);
        assertThat(beside.reasons()).containsExactly("a mapping has at most 32768 bytes");
    }
}
