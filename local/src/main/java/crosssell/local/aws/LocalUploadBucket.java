package crosssell.local.aws;

import crosssell.bucket.ObjectVersion;
import crosssell.bucket.S3UploadBucket;
import crosssell.bucket.StoredObject;
import crosssell.bucket.UploadBucket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/// The upload bucket of an [S3Endpoint], which does not list versions over HTTP: they are read from its directory.
public final class LocalUploadBucket implements UploadBucket {

    private final S3UploadBucket http;
    private final Path directory;

    /// @param directory the directory that the endpoint serves
    public LocalUploadBucket(S3Client client, Path directory) {
        this.http = new S3UploadBucket(client);
        this.directory = directory;
    }

    @Override
    public boolean download(ObjectVersion object, Path file) {
        return http.download(object, file);
    }

    @Override
    public Optional<byte[]> start(ObjectVersion object, int most) {
        return http.start(object, most);
    }

    @Override
    public void versions(String bucket, Consumer<StoredObject> each) {
        S3Endpoint.objects(directory, bucket)
                .reversed()
                .forEach(created -> each.accept(new StoredObject(
                        new ObjectVersion(bucket, created.key(), created.version()), created.time(), created.bytes())));
    }
}
