package crosssell.act;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/// Presigned URLs of the upload bucket. The length is signed: S3 refuses a longer file, and a shorter one.
public final class S3UploadAddresses implements UploadAddresses {

    private static final Duration VALID = Duration.ofMinutes(15);

    private final S3Presigner presigner;
    private final String bucket;

    public S3UploadAddresses(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Address of(String key, long bytes) {
        PresignedPutObjectRequest signed = presigner.presignPutObject(presign -> presign.signatureDuration(VALID)
                .putObjectRequest(put -> put.bucket(bucket).key(key).contentLength(bytes)));
        Map<String, String> headers = new TreeMap<>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("host"); // every client sends that by itself
        return new Address(signed.url().toString(), headers, signed.expiration().truncatedTo(ChronoUnit.SECONDS));
    }
}
