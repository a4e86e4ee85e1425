package crosssell.store.bucket;

import java.nio.file.Path;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The upload bucket in S3. The SDK begins a download that broke off anew and checks its checksum.
public final class S3UploadBucket implements UploadBucket {

    private static final Set<String> GONE = Set.of("NoSuchKey", "NoSuchVersion");

    private final S3Client client;

    public S3UploadBucket(S3Client client) {
        this.client = client;
    }

    /// Copies the object, if there is one, to `file`.
    ///
    /// @throws S3Exception for any answer but the object or its absence, a missing bucket included. Without the
    ///     permission to list the bucket, S3 says 403 where an object is absent
    @Override
    public boolean download(ObjectVersion object, Path file) {
        try {
            client.getObject(
                    get -> get.bucket(object.bucket()).key(object.key()).versionId(object.versionId()), file);
            return true;
        } catch (S3Exception e) {
            if (GONE.contains(e.awsErrorDetails().errorCode())) {
                return false;
            }
            throw e;
        }
    }
}
