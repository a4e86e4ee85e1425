package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.lambda.SqsMessage;
import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.ownership.Extracts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;

/// Files put into an endpoint's upload bucket, and their results.
final class UploadedFiles {

    /// Four good rows of three customers, and one with a mistake.
    static final String OWNERSHIP = """
            customer_id,product,started_on,ended_on,mrr
            a,CRM,2025-01-01,,100
            a,Desk,2025-06-01,,50
            b,CRM,2025-02-01,,70.5
            c,CRM,2025-02-01,2026-01-01,70
            d,Desk,01/02/2025,,70
            """;

    private final AwsEndpoint endpoint;

    UploadedFiles(AwsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /// Puts a file and waits until it is loaded or refused.
    Upload upload(String key, String content) throws IOException, InterruptedException {
        return finished(
                key,
                endpoint.s3()
                        .putObject(
                                put -> put.bucket(endpoint.names().uploads()).key(key), RequestBody.fromString(content))
                        .versionId());
    }

    /// Waits until what was put by others is loaded or refused.
    Upload finished(String key, String version) throws IOException, InterruptedException {
        endpoint.notification().send(key, version);
        Patience.until(
                "ingested: " + key,
                () -> entered(key, version)
                        .filter(upload -> upload.state().isFinished())
                        .isPresent());
        return entered(key, version).orElseThrow();
    }

    private Optional<Upload> entered(String key, String version) {
        return endpoint.functions().ledger().uploads(100, null).stream()
                .filter(upload -> upload.key().equals(key) && version.equals(upload.versionId()))
                .findAny();
    }

    void withdraw(Upload upload) {
        String message = SqsMessage.json("work", new Work.Withdraw(upload.id()).json(), 1);
        assertThat(endpoint.functions().work().invoke(message)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(endpoint.functions()
                        .ledger()
                        .upload(upload.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(UploadState.WITHDRAWN);
    }

    /// The SKUs of a customer's holdings without an end, sorted.
    List<String> openHoldingsOf(String customer) {
        List<String> open = new ArrayList<>();
        DynamoDbOwnershipTable table =
                new DynamoDbOwnershipTable(endpoint.dynamoDb(), endpoint.names().ownership());
        table.scan(0, 1, new Extracts(table.extracts()), facts -> {
            if (facts.customer().value().equals(customer)) {
                facts.holdings().stream()
                        .filter(holding -> holding.endedOn() == null)
                        .forEach(holding -> open.add(holding.sku().value()));
            }
        });
        return open.stream().sorted().toList();
    }
}
