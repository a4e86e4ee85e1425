package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.DynamoDbPartLedger;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The effect of an uploaded file on the tables, and of its withdrawal.
abstract class FileToTableContract {

    private final AwsEndpoint endpoint;
    private final UploadedFiles files;

    FileToTableContract(AwsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.files = new UploadedFiles(endpoint);
    }

    @Test
    void aFileUploadedAgainChangesNothing() throws IOException, InterruptedException {
        String key = "ownership/again " + UUID.randomUUID() + ".csv";
        files.upload(key, "customer_id,product,started_on\na,CRM,2025-01-01\n");

        Upload again = files.upload(key, "customer_id,product,started_on\na,CRM,2025-01-01\n");

        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void aFileUnderAnUnknownPrefixIsRefusedAndSaysWhy() throws IOException, InterruptedException {
        Upload upload = files.upload("deals/x.csv", UploadedFiles.OWNERSHIP);

        assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
        assertThat(upload.reasons())
                .containsExactly("unknown prefix deals/; put the file under one of ownership/, customers/,"
                        + " products/, campaigns/, targets/, touches/, costs/, settings/");
    }

    @Test
    void aFullExtractEndsWhatItLacksAndIsWithdrawnWithoutATrace() throws IOException, InterruptedException {
        files.upload("settings/" + UUID.randomUUID() + ".json", "{\"max_ended_percent\": 100}");
        String customer = "x" + UUID.randomUUID();
        Upload plain = files.upload(
                "ownership/x " + UUID.randomUUID() + ".csv",
                "customer_id,product,started_on,mrr\n%1$s,CRM,2025-01-01,10\n%1$s,Desk,2025-01-01,20\n"
                        .formatted(customer));

        Upload extract = files.upload(
                "ownership/full/" + UUID.randomUUID() + ".csv",
                "customer_id,product,started_on,mrr\n%s,CRM,2025-01-01,10\n".formatted(customer));

        assertThat(extract.reasons().getFirst()).startsWith("ended ").endsWith(", which this full extract lacks");
        assertThat(files.openHoldingsOf(customer)).containsExactly("CRM");

        files.withdraw(extract);
        assertThat(files.openHoldingsOf(customer)).containsExactly("CRM", "Desk");
        files.withdraw(plain);
        assertThat(files.openHoldingsOf(customer)).isEmpty();
    }

    @Test
    void aWithdrawalPassesOverAFileThatIsGoneAndNamesIt() throws IOException, InterruptedException {
        String key = "ownership/gone " + UUID.randomUUID() + ".csv";
        String customer = "g" + UUID.randomUUID();
        Upload gone = files.upload(key, "customer_id,product,record_id\n%s,CRM,r1\n".formatted(customer));
        Upload newer = files.upload(key, "customer_id,product,record_id,mrr\n%s,CRM,r1,9\n".formatted(customer));
        endpoint.s3()
                .deleteObject(delete -> delete.bucket(gone.bucket()).key(key).versionId(gone.versionId()));

        files.withdraw(newer);

        assertThat(endpoint.functions()
                        .ledger()
                        .upload(newer.id())
                        .orElseThrow()
                        .reasons())
                .contains(
                        "what %s (upload %s) said of these rows was not restored: its file is no longer in the upload bucket"
                                .formatted(key, gone.id()));
        assertThat(files.openHoldingsOf(customer)).isEmpty();
        files.withdraw(gone);
    }

    @Test
    void aFileOfManyPartsIsLoadedByTheQueue() throws IOException, InterruptedException {
        String rows = IntStream.range(0, Functions.PART_ROWS + 500)
                .mapToObj("p%d,CRM,2025-01-01\n"::formatted)
                .collect(Collectors.joining());

        Upload upload = files.upload("ownership/parts.csv", "customer_id,product,started_on\n" + rows);

        assertThat(upload.state()).isEqualTo(UploadState.LOADED);
        assertThat(upload.accepted()).isEqualTo(Functions.PART_ROWS + 500);
        new DynamoDbPartLedger(endpoint.dynamoDb(), endpoint.names().ledger())
                .parts(upload.id())
                .forEach(part -> assertThat(part.done()).isEqualTo(part.number() != Part.READING));
        files.withdraw(upload);
    }
}
