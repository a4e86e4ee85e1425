package crosssell.act;

import crosssell.queue.SqsMessageQueue;
import crosssell.store.Environment;
import crosssell.store.act.DynamoDbActLedger;
import crosssell.store.ledger.DynamoDbUploadLedger;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Acts wired to AWS: clients of the SDK's default chain, names from the environment.
final class ActWiring {

    private ActWiring() {}

    /// @throws IllegalStateException if a variable is absent
    static ActPorts ports(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        String bucket = environment.required("UPLOAD_BUCKET");
        String ledger = environment.required("LEDGER_TABLE");
        String queue = environment.required("WORK_QUEUE_URL");
        String recompute = environment.required("RECOMPUTE_QUEUE_URL");
        SdkHttpClient http = UrlConnectionHttpClient.create();
        DynamoDbClient dynamoDb = DynamoDbClient.builder().httpClient(http).build();
        SqsClient sqs = SqsClient.builder().httpClient(http).build();
        return new ActPorts(
                new DynamoDbUploadLedger(dynamoDb, ledger),
                new DynamoDbActLedger(dynamoDb, ledger),
                new SqsMessageQueue(sqs, queue),
                new SqsMessageQueue(sqs, recompute),
                new S3UploadAddresses(S3Presigner.create(), bucket),
                Clock.systemUTC());
    }
}
