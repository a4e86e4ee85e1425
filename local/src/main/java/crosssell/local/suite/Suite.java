package crosssell.local.suite;

import crosssell.local.aws.DynamoDbProcess;
import crosssell.local.aws.LocalClients;
import crosssell.local.aws.LocalUploadBucket;
import crosssell.local.aws.ObjectCreated;
import crosssell.local.aws.S3Endpoint;
import crosssell.local.aws.Template;
import crosssell.local.lambda.HttpGateway;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The suite, running: S3, DynamoDB and HTTP on loopback. The buckets are kept on disk; the tables are in memory and
/// rebuilt from the upload bucket at every start, so that nothing uploaded is lost, however the last suite ended.
public final class Suite implements AutoCloseable {

    private final DynamoDbProcess dynamoDbProcess;
    private final S3Endpoint s3Endpoint;
    private final DynamoDbClient dynamoDb;
    private final S3Client s3;
    private final Functions functions;
    private final Notifications notifications;
    private final HttpGateway http;

    /// Where the servers listen; 0 = any free port.
    public record Ports(int http, int s3, int dynamoDb) {}

    private Suite(
            DynamoDbProcess dynamoDbProcess,
            S3Endpoint s3Endpoint,
            Path s3Directory,
            Notifications notifications,
            int port,
            Duration recomputeDelay,
            PrintStream log) {
        this.dynamoDbProcess = dynamoDbProcess;
        this.s3Endpoint = s3Endpoint;
        this.dynamoDb = LocalClients.dynamoDb(dynamoDbProcess.endpoint());
        this.s3 = LocalClients.s3(s3Endpoint.endpoint());
        this.functions = Functions.wired(
                dynamoDb,
                s3,
                new LocalUploadBucket(s3, s3Directory),
                Names.LOCAL,
                Clock.systemUTC(),
                recomputeDelay,
                log);
        this.notifications = notifications;
        this.http = HttpGateway.start(port, functions.http(), Clock.systemUTC());
    }

    /// Starts the servers over the objects in `data`, and creates tables and buckets. Nothing is ingested yet.
    ///
    /// @param home the project's root
    public static Suite start(Path home, Path data, Ports ports) {
        return start(home, data, ports, Functions.NEVER);
    }

    /// The same, and once nothing was uploaded for `recomputeDelay`, figures are computed anew; negative = never.
    public static Suite start(Path home, Path data, Ports ports, Duration recomputeDelay) {
        PrintStream log = log(data);
        Notifications notifications = new Notifications(Names.LOCAL.uploads());
        DynamoDbProcess dynamoDb = DynamoDbProcess.start(home, ports.dynamoDb());
        S3Endpoint s3 = S3Endpoint.start(s3Directory(data), ports.s3(), notifications::add);
        Suite suite = new Suite(dynamoDb, s3, s3Directory(data), notifications, ports.http(), recomputeDelay, log);
        Names.LOCAL.create(Template.read(home.resolve("template.yaml")), suite.dynamoDb, suite.s3);
        return suite;
    }

    /// Where in a suite's folder the buckets are.
    public static Path s3Directory(Path data) {
        return data.resolve("s3");
    }

    private static PrintStream log(Path data) {
        try {
            Files.createDirectories(data);
            return new PrintStream(data.resolve("functions.log").toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + data, e);
        }
    }

    /// The objects in the upload bucket, oldest first.
    public List<ObjectCreated> uploaded() {
        return s3Endpoint.objects(Names.LOCAL.uploads());
    }

    /// Ingests one object of the upload bucket, now.
    public void ingest(ObjectCreated created) {
        Notifications.deliver(created, functions.ingest());
    }

    /// From now on ingests by itself whatever is uploaded, and what was since the start.
    public void ingestUploads() {
        notifications.deliverTo(functions.ingest());
    }

    public Functions functions() {
        return functions;
    }

    public URI http() {
        return http.endpoint();
    }

    public URI s3() {
        return s3Endpoint.endpoint();
    }

    public URI dynamoDb() {
        return dynamoDbProcess.endpoint();
    }

    @Override
    public void close() {
        http.close();
        s3.close();
        dynamoDb.close();
        s3Endpoint.close();
        dynamoDbProcess.close();
    }
}
