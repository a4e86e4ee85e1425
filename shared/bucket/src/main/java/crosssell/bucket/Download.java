package crosssell.bucket;

import java.nio.file.Path;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The download of an object that may not be there. The SDK begins one that broke off anew and checks its checksum.
final class Download {

    private static final Set<String> GONE = Set.of("NoSuchKey", "NoSuchVersion");

    private Download() {}

    /// Copies the object, if there is one, to `file`.
    ///
    /// @throws S3Exception for any answer but the object or its absence, a missing bucket included. Without the
    ///     permission to list the bucket, S3 says 403 where an object is absent
    static boolean of(S3Client client, ObjectVersion object, Path file) {
        try {
            client.getObject(
                    get -> get.bucket(object.bucket()).key(object.key()).versionId(object.versionId()), file);
            return true;
        } catch (S3Exception e) {
            if (isGone(e)) {
                return false;
            }
            throw e;
        }
    }

    static boolean isGone(S3Exception e) {
        return GONE.contains(e.awsErrorDetails().errorCode());
    }
}
