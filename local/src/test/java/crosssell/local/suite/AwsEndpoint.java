package crosssell.local.suite;

import crosssell.bucket.UploadBucket;
import crosssell.local.aws.Template;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// An AWS endpoint with the functions wired to it, and clients to look at what they do there.
///
/// @param uploadBucket as the functions read it
/// @param notification how the functions hear of an upload
record AwsEndpoint(
        DynamoDbClient dynamoDb,
        S3Client s3,
        UploadBucket uploadBucket,
        Names names,
        Functions functions,
        Notification notification)
        implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("crosssell.home", ".."));
    static final Template TEMPLATE = Template.read(HOME.resolve("template.yaml"));

    /// Tells of an object in the upload bucket; does nothing where the endpoint tells by itself.
    @FunctionalInterface
    interface Notification {

        void send(String key, String version) throws IOException;
    }

    @Override
    public void close() {
        s3.close();
        dynamoDb.close();
    }
}
