package crosssell.local.suite;

import crosssell.local.aws.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The names of the tables and buckets.
public record Names(String ownership, String summary, String ledger, String uploads, String reports) {

    /// The names on one machine, where there are no others.
    public static final Names LOCAL = startingWith("");

    /// Names that begin with `prefix`, for an endpoint that others use too.
    public static Names startingWith(String prefix) {
        return new Names(
                prefix + "ownership", prefix + "summary", prefix + "ledger", prefix + "uploads", prefix + "reports");
    }

    /// Creates the tables, which must not be there, and the buckets, which may.
    public void create(Template template, DynamoDbClient dynamoDb, S3Client s3) {
        template.createTable(dynamoDb, "OwnershipTable", ownership);
        template.createTable(dynamoDb, "SummaryTable", summary);
        template.createTable(dynamoDb, "LedgerTable", ledger);
        template.createBucket(s3, "UploadBucket", uploads);
        template.createBucket(s3, "ReportBucket", reports);
    }
}
