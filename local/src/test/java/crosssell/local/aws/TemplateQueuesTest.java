package crosssell.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import crosssell.store.lease.Lease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The queues of `template.yaml` with their deliveries and alarms.
class TemplateQueuesTest {

    /// Executions at once that a new account has.
    private static final int NEW_ACCOUNT = 10;

    private static final Map<String, String> FUNCTIONS =
            Map.of("UploadQueue", "IngestFunction", "WorkQueue", "WorkFunction", "RecomputeQueue", "RecomputeFunction");

    private final JsonNode template;
    private final JsonNode resources;

    TemplateQueuesTest() throws IOException {
        template = new YAMLMapper().readTree(Path.of("..", "template.yaml").toFile());
        resources = template.path("Resources");
    }

    private Map<String, JsonNode> ofType(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        resources
                .propertyStream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .forEach(resource -> found.put(resource.getKey(), resource.getValue()));
        return found;
    }

    private Stream<JsonNode> mappings() {
        return ofType("AWS::Lambda::EventSourceMapping").values().stream();
    }

    @Test
    void eachQueueHasItsFunctionAndIsDeliveredWhateverTheParameters() {
        Map<String, String> delivered = new TreeMap<>();
        mappings().forEach(mapping -> {
            JsonNode properties = mapping.path("Properties");
            delivered.put(
                    properties.path("EventSourceArn").asText().replace(".Arn", ""),
                    properties.path("FunctionName").asText());
            assertThat(mapping.has("Condition")).isFalse();
            assertThat(properties.path("BatchSize").asInt()).isEqualTo(1);
            assertThat(properties.path("FunctionResponseTypes").path(0).asText())
                    .isEqualTo("ReportBatchItemFailures");
        });

        assertThat(delivered).isEqualTo(FUNCTIONS);
    }

    @Test
    void aMessageIsOutOfSightForLongerThanItsFunctionCanRunAndTriedFiveTimes() {
        FUNCTIONS.forEach((queue, function) -> {
            JsonNode properties = resources.path(queue).path("Properties");
            assertThat(properties.path("VisibilityTimeout").asInt())
                    .as(queue)
                    .isGreaterThan(resources
                            .path(function)
                            .path("Properties")
                            .path("Timeout")
                            .asInt())
                    .isGreaterThan(Math.toIntExact(Lease.TERM.toSeconds()));
            assertThat(properties.at("/RedrivePolicy/maxReceiveCount").asInt())
                    .as(queue)
                    .isEqualTo(5);
        });
    }

    @Test
    void aBurstOfUploadsLeavesExecutionsForTheApiInANewAccount() {
        int atOnce = mappings()
                .map(mapping -> mapping.at("/Properties/ScalingConfig/MaximumConcurrency"))
                .mapToInt(most -> most.isInt()
                        ? most.intValue()
                        : template.path("Parameters")
                                .path(most.asText())
                                .path("Default")
                                .asInt())
                .peek(most -> assertThat(most).isGreaterThanOrEqualTo(2)) // or SQS would be asked for the impossible
                .sum();

        assertThat(NEW_ACCOUNT - atOnce).isGreaterThanOrEqualTo(3);
    }

    @Test
    void onlyTheUploadBucketSendsToTheUploadQueueWhichIsThereBeforeIt() {
        JsonNode bucket = resources.path("UploadBucket");
        JsonNode sends = resources.at("/UploadQueuePolicy/Properties/PolicyDocument/Statement/0");
        String name = bucket.at("/Properties/BucketName/0").asText();

        assertThat(bucket.at("/Properties/NotificationConfiguration/QueueConfigurations/0/Queue")
                        .asText())
                .isEqualTo("UploadQueue.Arn");
        assertThat(bucket.path("DependsOn").asText()).isEqualTo("UploadQueuePolicy");
        assertThat(sends.path("Principal")).hasToString("{\"Service\":\"s3.amazonaws.com\"}");
        assertThat(sends.path("Action").asText()).isEqualTo("sqs:SendMessage");
        assertThat(sends.path("Resource").asText()).isEqualTo("UploadQueue.Arn");
        assertThat(sends.at("/Condition/StringEquals/aws:SourceAccount").asText())
                .isEqualTo("AWS::AccountId");
        assertThat(sends.at("/Condition/ArnEquals/aws:SourceArn/0").asText())
                .isEqualTo("arn:${AWS::Partition}:s3:::" + name);
        assertThat(sends.at("/Condition/ArnEquals/aws:SourceArn/1"))
                .isEqualTo(bucket.at("/Properties/BucketName/1"))
                .hasToString("{\"Id\":[2,[\"/\",\"AWS::StackId\"]]}");
        assertThat(sends.toString()).doesNotContain("UploadBucket.Arn"); // which would close a circle
    }

    @Test
    void theScheduleOrdersFromTheQueueAsEverybodyDoes() {
        JsonNode target = ofType("AWS::Scheduler::Schedule")
                .values()
                .iterator()
                .next()
                .path("Properties")
                .path("Target");

        assertThat(ofType("AWS::Scheduler::Schedule")).hasSize(1);
        assertThat(target.path("Arn").asText()).isEqualTo("RecomputeQueue.Arn");
        assertThat(target.path("Input").asText()).isEqualTo("{}");
        assertThat(resources
                        .at("/NightlyRole/Properties/Policies/0/PolicyDocument/Statement/0")
                        .toString())
                .contains("sqs:SendMessage", "RecomputeQueue.Arn");
    }

    @Test
    void whatAFirstDeploymentThatFailedMadeGoesAndAllElseStays() {
        List<String> kept = Stream.of("AWS::S3::Bucket", "AWS::DynamoDB::Table")
                .flatMap(type -> ofType(type).entrySet().stream())
                .peek(resource -> assertThat(
                                resource.getValue().path("UpdateReplacePolicy").asText())
                        .as(resource.getKey())
                        .isEqualTo("Retain"))
                .map(resource -> resource.getValue().path("DeletionPolicy").asText())
                .toList();

        assertThat(kept).hasSize(6).containsOnly("RetainExceptOnCreate");
    }

    @Test
    void eachQueueIsWatchedForWhatWaitsAndEachDeadLetterQueueForWhatIsThere() {
        Map<String, String> watched = new TreeMap<>();
        ofType("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.path("Properties"))
                .filter(alarm -> alarm.path("Namespace").asText().equals("AWS/SQS"))
                .forEach(alarm -> watched.put(
                        alarm.at("/Dimensions/0/Value").asText().replace(".QueueName", ""),
                        alarm.path("MetricName").asText()));
        Map<String, String> expected = new TreeMap<>();
        ofType("AWS::SQS::Queue")
                .forEach((name, queue) -> expected.put(
                        name,
                        queue.path("Properties").has("RedrivePolicy")
                                ? "ApproximateAgeOfOldestMessage"
                                : "ApproximateNumberOfMessagesVisible"));

        assertThat(watched).isEqualTo(expected);
    }

    @Test
    void eachFunctionIsWatchedForErrorsAndForThrottling() {
        List<String> functions = List.copyOf(ofType("AWS::Serverless::Function").keySet());
        List<String> errors = ofType("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.path("Properties"))
                .filter(alarm -> alarm.path("MetricName").asText().equals("Errors"))
                .map(alarm -> alarm.at("/Dimensions/0/Value").asText())
                .toList();
        List<String> throttles = resources
                .at("/Throttled/Properties/Metrics")
                .valueStream()
                .filter(metric ->
                        metric.at("/MetricStat/Metric/MetricName").asText().equals("Throttles"))
                .map(metric ->
                        metric.at("/MetricStat/Metric/Dimensions/0/Value").asText())
                .toList();

        assertThat(errors).containsExactlyInAnyOrderElementsOf(functions);
        assertThat(throttles).containsExactlyInAnyOrderElementsOf(functions);
    }

    /// Then there would have to be an alarm for what could not be delivered.
    @Test
    void nothingIsInvokedAsynchronouslySoThatNoFailureHasToBeDelivered() {
        assertThat(ofType("AWS::Serverless::Function").values()).allSatisfy(function -> {
            assertThat(function.path("Properties").has("EventInvokeConfig")).isFalse();
            assertThat(function.path("Properties").has("Events")).isFalse();
        });
    }

    @Test
    void theAccessLogHasTheNameThatApiGatewayNeedsNoPolicyFor() {
        assertThat(resources.at("/ApiAccessLog/Properties/LogGroupName").asText())
                .startsWith("/aws/vendedlogs/");
    }
}
