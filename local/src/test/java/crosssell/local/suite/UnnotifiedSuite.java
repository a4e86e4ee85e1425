package crosssell.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.local.aws.Clients;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Over an emulator somewhere, which cannot call a function in this process: the suite sends the event that S3
/// would.
abstract class UnnotifiedSuite extends EndpointSuite {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// An endpoint with tables and buckets of our own.
    record Remote(DynamoDbClient dynamoDb, S3Client s3, Names names, Functions functions) {

        static Remote at(URI endpoint) {
            DynamoDbClient dynamoDb = Clients.dynamoDb(endpoint);
            S3Client s3 = Clients.s3(endpoint);
            Names names =
                    Names.startingWith("it-" + UUID.randomUUID().toString().substring(0, 8) + "-");
            names.create(TEMPLATE, dynamoDb, s3);
            return new Remote(dynamoDb, s3, names, Functions.wired(dynamoDb, s3, names, Clock.systemUTC(), System.out));
        }

        void close() {
            dynamoDb.close();
            s3.close();
        }
    }

    abstract Remote remote();

    @Override
    DynamoDbClient dynamoDb() {
        return remote().dynamoDb();
    }

    @Override
    S3Client s3() {
        return remote().s3();
    }

    @Override
    Names names() {
        return remote().names();
    }

    @Override
    Functions functions() {
        return remote().functions();
    }

    @Override
    void ingested(String key, PutObjectResponse put) throws IOException {
        ObjectNode event =
                (ObjectNode) JSON.readTree(HOME.resolve("events/s3/put.json").toFile());
        ((ObjectNode) event.path("Records").path(0))
                .put("eventTime", Instant.now().toString());
        ObjectNode s3 = (ObjectNode) event.path("Records").path(0).path("s3");
        s3.withObject("/bucket").put("name", names().uploads());
        s3.withObject("/object")
                .put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"))
                .put("versionId", put.versionId());
        functions().ingest().invoke(event.toString());
    }
}
