package crosssell.bucket;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The upload bucket in S3.
public final class S3UploadBucket implements UploadBucket {

    /// What S3 says of the start of an object that is empty.
    private static final int NOTHING_IN_RANGE = 416;

    private final S3Client client;

    public S3UploadBucket(S3Client client) {
        this.client = client;
    }

    @Override
    public boolean download(ObjectVersion object, Path file) {
        return Download.of(client, object, file);
    }

    @Override
    public Optional<byte[]> start(ObjectVersion object, int most) {
        try {
            return Optional.of(client.getObjectAsBytes(get -> get.bucket(object.bucket())
                            .key(object.key())
                            .versionId(object.versionId())
                            .range("bytes=0-" + (most - 1)))
                    .asByteArray());
        } catch (S3Exception e) {
            if (e.statusCode() == NOTHING_IN_RANGE) {
                return Optional.of(new byte[0]);
            }
            if (Download.isGone(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void versions(String bucket, Consumer<StoredObject> each) {
        client.listObjectVersionsPaginator(list -> list.bucket(bucket))
                .versions()
                .forEach(version -> each.accept(new StoredObject(
                        new ObjectVersion(bucket, version.key(), version.versionId()),
                        version.lastModified(),
                        version.size())));
    }
}
