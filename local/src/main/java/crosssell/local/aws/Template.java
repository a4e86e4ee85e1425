package crosssell.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.s3.S3Client;

/// The tables and buckets of `template.yaml`, so that the same ones run here and on AWS.
public final class Template {

    private final JsonNode resources;

    private Template(JsonNode resources) {
        this.resources = resources;
    }

    /// Reads it. Functions of CloudFormation (`!Ref X`) are taken for their arguments.
    public static Template read(Path file) {
        try {
            return new Template(new YAMLMapper().readTree(file.toFile()).path("Resources"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Creates the table of this logical id, by this name.
    ///
    /// @throws IllegalArgumentException if the template has no such table
    public void createTable(DynamoDbClient dynamoDb, String logicalId, String name) {
        JsonNode properties = properties(logicalId, "AWS::DynamoDB::Table");
        dynamoDb.createTable(CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(elements(properties, "AttributeDefinitions")
                        .map(a -> AttributeDefinition.builder()
                                .attributeName(a.path("AttributeName").textValue())
                                .attributeType(a.path("AttributeType").textValue())
                                .build())
                        .toList())
                .keySchema(elements(properties, "KeySchema")
                        .map(k -> KeySchemaElement.builder()
                                .attributeName(k.path("AttributeName").textValue())
                                .keyType(k.path("KeyType").textValue())
                                .build())
                        .toList())
                .build());
        JsonNode ttl = properties.path("TimeToLiveSpecification");
        if (ttl.path("Enabled").asBoolean()) {
            dynamoDb.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(s -> s.enabled(true)
                            .attributeName(ttl.path("AttributeName").textValue())));
        }
    }

    /// Creates the bucket of this logical id, by this name, unless it is there.
    ///
    /// @throws IllegalArgumentException if the template has no such bucket
    public void createBucket(S3Client s3, String logicalId, String name) {
        JsonNode properties = properties(logicalId, "AWS::S3::Bucket");
        if (s3.listBuckets().buckets().stream()
                .noneMatch(bucket -> bucket.name().equals(name))) {
            s3.createBucket(request -> request.bucket(name));
        }
        String versioning =
                properties.path("VersioningConfiguration").path("Status").textValue();
        if (versioning != null) {
            s3.putBucketVersioning(request -> request.bucket(name).versioningConfiguration(v -> v.status(versioning)));
        }
    }

    private JsonNode properties(String logicalId, String type) {
        JsonNode resource = resources.path(logicalId);
        if (!resource.path("Type").asText().equals(type)) {
            throw new IllegalArgumentException("the template has no " + type + " " + logicalId);
        }
        return resource.path("Properties");
    }

    private static Stream<JsonNode> elements(JsonNode properties, String name) {
        return properties.path(name).valueStream();
    }
}
