package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.bucket.BucketContract;
import crosssell.bucket.ObjectVersion;
import crosssell.bucket.ReportBucket;
import crosssell.bucket.S3ReportBucket;
import crosssell.bucket.StoredObject;
import crosssell.bucket.UploadBucket;
import crosssell.store.act.Act;
import crosssell.store.act.ActLedger;
import crosssell.store.act.ActLedgerContract;
import crosssell.store.act.DynamoDbActLedger;
import crosssell.store.lease.DynamoDbLeases;
import crosssell.store.lease.Leases;
import crosssell.store.lease.LeasesContract;
import crosssell.store.ledger.DynamoDbPartLedger;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.PartLedger;
import crosssell.store.ledger.PartLedgerContract;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadLedgerContract;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.ownership.OwnershipTableContract;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.DynamoDbPublishedRuns;
import crosssell.store.summary.Publication;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import crosssell.store.summary.SummaryTableContract;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/// Every contract of the store, over the adapters to DynamoDB and S3.
abstract class StoreContracts {

    private final AwsEndpoint endpoint;

    StoreContracts(AwsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Nested
    class Ownership extends OwnershipTableContract {

        @RegisterExtension
        final EmptyTable table = new EmptyTable(endpoint, "OwnershipTable");

        @Override
        protected OwnershipTable table() {
            return new DynamoDbOwnershipTable(endpoint.dynamoDb(), table.name());
        }
    }

    @Nested
    class Ledger extends UploadLedgerContract {

        @RegisterExtension
        final EmptyTable table = new EmptyTable(endpoint, "LedgerTable");

        @Override
        protected UploadLedger ledger() {
            return new DynamoDbUploadLedger(endpoint.dynamoDb(), table.name());
        }
    }

    @Nested
    class Parts extends PartLedgerContract {

        @RegisterExtension
        final EmptyTable table = new EmptyTable(endpoint, "LedgerTable");

        @Override
        protected PartLedger parts() {
            return new DynamoDbPartLedger(endpoint.dynamoDb(), table.name());
        }
    }

    @Nested
    class Acts extends ActLedgerContract {

        // The keys are the same; without a time to live, as below.
        @RegisterExtension
        final EmptyTable table = new EmptyTable(endpoint, "OwnershipTable");

        @Override
        protected ActLedger acts() {
            return new DynamoDbActLedger(endpoint.dynamoDb(), table.name());
        }

        @Test
        void whatIsKeptSaysWhenItExpiresAndNotItsKey() {
            acts().begin(Act.of("secret", "POST /v1/uploads", "request", "me", Instant.ofEpochSecond(1_000)));

            assertThat(endpoint.dynamoDb()
                            .scan(scan -> scan.tableName(table.name()))
                            .items())
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item).containsEntry("expiresAt", AttributeValue.fromN("87400"));
                        assertThat(item).extractingByKey("pk").asString().contains("act#");
                        assertThat(item.toString()).doesNotContain("secret");
                    });
        }
    }

    @Nested
    class RightsToDoAlone extends LeasesContract {

        @RegisterExtension
        final EmptyTable table = new EmptyTable(endpoint, "SummaryTable");

        @Override
        protected Leases leases() {
            return new DynamoDbLeases(endpoint.dynamoDb(), table.name());
        }
    }

    @Nested
    class Summary extends SummaryTableContract {

        // The keys are the same. Without a time to live: the contract's clock is in the past, and DynamoDB
        // Local removes at once what has expired.
        @RegisterExtension
        final EmptyTable table = new EmptyTable(endpoint, "OwnershipTable");

        @Override
        protected PublishedRuns readers(Instant now) {
            return new DynamoDbPublishedRuns(endpoint.dynamoDb(), table.name(), Clock.fixed(now, ZoneOffset.UTC));
        }

        @Override
        protected Publication writer() {
            return new DynamoDbPublication(endpoint.dynamoDb(), table.name());
        }

        @Override
        protected @Nullable Instant expiresAt(Run run, String document) {
            AttributeValue at = endpoint.dynamoDb()
                    .getItem(get -> get.tableName(table.name())
                            .key(Map.of(
                                    "pk",
                                    AttributeValue.fromS("run/" + run.id()),
                                    "sk",
                                    AttributeValue.fromS(document))))
                    .item()
                    .get("expiresAt");
            return at == null ? null : Instant.ofEpochSecond(Long.parseLong(at.n()));
        }
    }

    @Nested
    class Bucket extends BucketContract {

        private final String bucket = "bucket-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            AwsEndpoint.TEMPLATE.createBucket(endpoint.s3(), "UploadBucket", bucket);
        }

        @Override
        protected UploadBucket uploads() {
            return endpoint.uploadBucket();
        }

        @Override
        protected ReportBucket reports() {
            return new S3ReportBucket(endpoint.s3(), bucket);
        }

        @Override
        protected String bucket() {
            return bucket;
        }

        @Test
        void theVersionAskedForIsDownloadedThoughThereIsANewer() throws IOException {
            String first = endpoint.s3()
                    .putObject(put -> put.bucket(bucket).key("k"), RequestBody.fromString("first"))
                    .versionId();
            endpoint.s3().putObject(put -> put.bucket(bucket).key("k"), RequestBody.fromString("second"));

            assertThat(uploads().download(new ObjectVersion(bucket, "k", first), folder.resolve("file")))
                    .isTrue();
            assertThat(Files.readString(folder.resolve("file"))).isEqualTo("first");
        }

        @Test
        void everyVersionOfEveryObjectIsListed() {
            String first = endpoint.s3()
                    .putObject(put -> put.bucket(bucket).key("ä b"), RequestBody.fromString("first"))
                    .versionId();
            String second = endpoint.s3()
                    .putObject(put -> put.bucket(bucket).key("ä b"), RequestBody.fromString("2nd"))
                    .versionId();

            List<StoredObject> versions = new ArrayList<>();
            uploads().versions(bucket, versions::add);

            assertThat(versions)
                    .extracting(StoredObject::object, StoredObject::bytes)
                    .containsExactlyInAnyOrder(
                            tuple(new ObjectVersion(bucket, "ä b", first), 5L),
                            tuple(new ObjectVersion(bucket, "ä b", second), 3L));
        }

        @Test
        void aMissingBucketIsAFailure() {
            assertThatThrownBy(() ->
                            uploads().download(new ObjectVersion(bucket + "-none", "k", null), folder.resolve("file")))
                    .isInstanceOf(NoSuchBucketException.class);
        }
    }
}
