package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final String OLD = "customer_id,product,record_id,mrr\na,CRM,r1,10\nb,CRM,r2,20\n";
    private static final String NEW = "customer_id,product,record_id,mrr\na,CRM,r1,11\nc,CRM,r3,30\n";

    private final House house = new House();

    @Test
    void aWithdrawnUploadIsAsIfItHadNeverArrived() {
        house.load("ownership/old.csv", 0, OLD);
        List<String> before = house.table.contents();
        Upload upload = house.load("ownership/new.csv", 1, NEW);

        house.work(new Work.Withdraw(upload.id()));

        assertThat(house.table.contents()).isEqualTo(before);
        Upload withdrawn = house.ledger.upload(upload.id()).orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(UploadState.WITHDRAWN);
        assertThat(withdrawn.reasons()).containsExactly("withdrawn: 2 rows removed, 1 restored from older uploads");
        assertThat(house.announced).endsWith(upload.id());
    }

    @Test
    void whatNewerUploadsWroteStays() {
        Upload upload = house.load("ownership/old.csv", 0, OLD);
        house.load("ownership/new.csv", 1, NEW);

        house.work(new Work.Withdraw(upload.id()));

        House never = new House();
        never.load("ownership/new.csv", 1, NEW);
        assertThat(house.table.contents()).isEqualTo(never.table.contents());
    }

    @Test
    void aWithdrawnUploadThatIsDeliveredAgainStaysWithdrawn() {
        Arrival arrival = house.put("ownership/a.csv", 0, OLD);
        Upload upload = house.loader().load(arrival);
        house.work(new Work.Withdraw(upload.id()));
        house.work(new Work.Withdraw(upload.id()));

        assertThat(house.loader().load(arrival).state()).isEqualTo(UploadState.WITHDRAWN);
        assertThat(house.forgetfulLoader().load(arrival).reasons())
                .containsExactly("withdrawn before the tables were lost");
        assertThat(house.table.contents()).isEmpty();
    }

    @Test
    void aWithdrawnFullExtractEndsNothingAnyMore() {
        house.load("settings/a.json", 0, "{\"max_ended_percent\": 100}");
        house.load("ownership/old.csv", 1, OLD);
        List<String> before = house.table.contents();
        Upload extract = house.load("ownership/full/new.csv", 2, NEW);
        assertThat(house.table.extracts()).hasSize(1);

        house.work(new Work.Withdraw(extract.id()));

        assertThat(house.table.contents()).isEqualTo(before);
    }

    @Test
    void settingsAndProductsGoBackToWhatTheyWere() {
        house.load("settings/a.json", 0, "{\"min_customers\": 7}");
        house.load("products/a.csv", 1, "sku,product\nCRM-10,CRM\n");
        List<String> before = house.table.contents();
        Upload settings = house.load("settings/b.json", 2, "{\"min_customers\": 8}");
        Upload products = house.load("products/b.csv", 3, "sku,product\nCRM-10,Desk\nERP,ERP\n");

        house.work(new Work.Withdraw(settings.id()));
        house.work(new Work.Withdraw(products.id()));

        assertThat(house.table.contents()).isEqualTo(before);
    }

    @Test
    void aFileReadWithAMappingIsPutBackWithTheMappingOfThatTime() {
        house.put("ownership/old.csv.mapping.json", 0, "{\"columns\": {\"Kunde\": \"customer_id\"}}");
        house.load("ownership/old.csv", 1, "Kunde,product,record_id,mrr\na,CRM,r1,10\n");
        List<String> before = house.table.contents();
        house.put("ownership/old.csv.mapping.json", 2, "{\"columns\": {\"Kunde\": \"product\"}}");
        Upload upload = house.load("ownership/new.csv", 3, NEW);

        house.work(new Work.Withdraw(upload.id()));

        assertThat(before).hasSize(1);
        assertThat(house.table.contents()).isEqualTo(before);
    }

    @Test
    void aWithdrawalCutShortIsDoneToItsEnd() {
        house.load("ownership/old.csv", 0, OLD);
        List<String> before = house.table.contents();
        Upload upload = house.load("ownership/new.csv", 1, NEW);
        FailingTable failing = new FailingTable(house.table, 0);
        assertThatThrownBy(() -> house.workshop(failing).work(new Work.Withdraw(upload.id()), house.invocation()))
                .hasMessage(FailingTable.MESSAGE);
        assertThat(house.table.contents()).isNotEqualTo(before);

        house.work(new Work.Withdraw(upload.id()));

        assertThat(house.table.contents()).isEqualTo(before);
        assertThat(house.ledger.upload(upload.id()).orElseThrow().reasons())
                .containsExactly(
                        "withdrawn: its rows were removed, uncounted, because the withdrawal was cut short once");
    }

    @Test
    void anUploadThatIsBeingLoadedIsWithdrawnOnceItsWorkersHaveStopped() {
        house.partRows = 1;
        Upload upload = house.load("ownership/old.csv", 0, OLD);
        house.work(house.queue.removeFirst());
        house.parts.take(upload.id(), 2, "slow", house.now, house.now.plusSeconds(60));

        house.work(new Work.Withdraw(upload.id()));
        assertThat(house.later).containsExactly(new Work.Withdraw(upload.id()));
        assertThat(house.table.contents()).isNotEmpty();

        house.letLeasesEnd();
        house.work();

        assertThat(house.table.contents()).isEmpty();
        assertThat(house.ledger.upload(upload.id()).orElseThrow().state()).isEqualTo(UploadState.WITHDRAWN);
    }

    @Test
    void anOlderFileThatIsGoneIsPassedOverAndNamed() {
        Upload old = house.load("ownership/old.csv", 0, OLD);
        Upload other = house.load("ownership/other.csv", 1, "customer_id,product,record_id,mrr\na,CRM,r1,12\n");
        Upload upload = house.load("ownership/new.csv", 2, NEW);
        house.bucket.delete("ownership/other.csv?versionId=v1");

        house.work(new Work.Withdraw(upload.id()));

        House never = new House();
        never.load("ownership/old.csv", 0, OLD);
        assertThat(house.table.contents()).isEqualTo(never.table.contents());
        Upload withdrawn = house.ledger.upload(upload.id()).orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(UploadState.WITHDRAWN);
        assertThat(withdrawn.reasons())
                .containsExactly(
                        "withdrawn: 2 rows removed, 1 restored from older uploads",
                        "what ownership/other.csv (upload " + other.id()
                                + ") said of these rows was not restored: its file"
                                + " is no longer in the upload bucket");
        assertThat(house.ledger.upload(other.id()).orElseThrow().reasons())
                .startsWith("its file is no longer in the upload bucket: its rows that upload " + upload.id()
                        + " had written over were not restored");
        assertThat(house.ledger.upload(old.id()).orElseThrow().reasons())
                .noneMatch(reason -> reason.contains("restored"));
    }

    @Test
    void anOlderFileThatCanNoLongerBeReadIsPassedOverAndNamed() {
        house.load("ownership/old.csv", 0, OLD);
        Upload upload = house.load("ownership/new.csv", 1, NEW);
        house.put("ownership/old.csv", 0, "no column of ours\n1\n");

        house.work(new Work.Withdraw(upload.id()));

        assertThat(house.ledger.upload(upload.id()).orElseThrow().reasons())
                .hasSize(2)
                .last()
                .asString()
                .contains("ownership/old.csv", "can no longer be read: ");
    }

    @Test
    void aWithdrawalThatFailsSaysSoAndCanBeGoneOnWith() {
        house.load("ownership/old.csv", 0, OLD);
        List<String> before = house.table.contents();
        Upload upload = house.load("ownership/new.csv", 1, NEW);
        FailingTable failing = new FailingTable(house.table, 0);
        assertThatThrownBy(() -> house.workshop(failing).work(new Work.Withdraw(upload.id()), house.invocation()))
                .hasMessage(FailingTable.MESSAGE);

        Upload halfway = house.ledger.upload(upload.id()).orElseThrow();
        assertThat(halfway.state()).isEqualTo(UploadState.WITHDRAWING);
        assertThat(halfway.reasons())
                .containsExactly(
                        "its withdrawal failed and is tried again until its message is in the dead-letter queue, to be"
                                + " redriven, or it is asked for again: java.lang.IllegalStateException: "
                                + FailingTable.MESSAGE,
                        "until then the table may have some of its rows, and lack some of older uploads");
        assertThat(house.announced).doesNotHaveDuplicates();

        house.work(new Work.Withdraw(upload.id()));
        assertThat(house.ledger.upload(upload.id()).orElseThrow().state()).isEqualTo(UploadState.WITHDRAWN);
        assertThat(house.table.contents()).isEqualTo(before);
        assertThat(house.announced).endsWith(upload.id());
    }

    @Test
    void thereIsNothingToWithdrawOfAnUploadThatThereIsNot() {
        assertThatThrownBy(() -> house.work(new Work.Withdraw("x"))).hasMessage("there is no upload x");
    }
}
