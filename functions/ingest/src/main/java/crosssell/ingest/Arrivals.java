package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import crosssell.store.bucket.ObjectVersion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an S3 event says has arrived.
final class Arrivals {

    private Arrivals() {}

    /// The created objects of the event, in its order. Removed objects and the empty objects that stand for
    /// folders are no arrivals.
    static List<Arrival> in(S3Event event) {
        return Objects.requireNonNullElse(event.getRecords(), List.<S3EventNotificationRecord>of()).stream()
                .filter(record -> record.getEventName().contains("ObjectCreated"))
                .map(Arrivals::arrival)
                .filter(arrival -> !arrival.object().key().endsWith("/"))
                .toList();
    }

    private static Arrival arrival(S3EventNotificationRecord record) {
        S3Entity s3 = record.getS3();
        S3ObjectEntity object = s3.getObject();
        return new Arrival(
                // S3 writes keys as forms do: a blank is a plus, all else that is not plain is percent-encoded.
                new ObjectVersion(
                        s3.getBucket().getName(), object.getUrlDecodedKey(), absentIfEmpty(object.getVersionId())),
                Objects.requireNonNullElse(object.getSequencer(), ""),
                Instant.ofEpochMilli(record.getEventTime().getMillis()),
                Objects.requireNonNullElse(object.getSizeAsLong(), 0L));
    }

    /// Lambda's deserializer makes an empty text of a version id that is not there.
    private static @Nullable String absentIfEmpty(@Nullable String versionId) {
        return versionId == null || versionId.isEmpty() ? null : versionId;
    }
}
