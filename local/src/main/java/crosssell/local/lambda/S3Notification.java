package crosssell.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.local.aws.ObjectCreated;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/// The event that S3 sends to a queue.
///
/// Source: Amazon S3 user guide, event message structure, version 2.1.
public final class S3Notification {

    private S3Notification() {}

    /// The JSON of one object-created event. Equal objects give equal events, so that a restart repeats events rather
    /// than making new ones.
    public static String json(ObjectCreated created) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode item = event.putArray("Records").addObject();
        item.put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", "us-east-1")
                .put("eventTime", created.time().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("eventName", "ObjectCreated:Put");
        item.putObject("userIdentity").put("principalId", "local");
        item.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        item.putObject("responseElements");
        ObjectNode s3 = item.putObject("s3");
        s3.put("s3SchemaVersion", "1.0").put("configurationId", "local");
        ObjectNode bucket = s3.putObject("bucket");
        bucket.put("name", created.bucket()).put("arn", "arn:aws:s3:::" + created.bucket());
        bucket.putObject("ownerIdentity").put("principalId", "local");
        s3.putObject("object")
                .put("key", encoded(created.key()))
                .put("size", created.bytes())
                .put("eTag", created.eTag())
                .put("versionId", created.version())
                .put("sequencer", created.version());
        return event.toString();
    }

    /// Blanks become `+` and slashes stay: how S3 writes keys into events.
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
