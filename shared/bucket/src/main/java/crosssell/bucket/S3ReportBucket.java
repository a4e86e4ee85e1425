package crosssell.bucket;

import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/// The report bucket in S3.
public final class S3ReportBucket implements ReportBucket {

    private final S3Client client;
    private final String bucket;

    public S3ReportBucket(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(String key, String contentType, Path content) {
        client.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), content);
    }

    @Override
    public boolean download(String key, Path file) {
        return Download.of(client, new ObjectVersion(bucket, key, null), file);
    }

    @Override
    public void delete(String key) {
        client.deleteObject(delete -> delete.bucket(bucket).key(key));
    }
}
