package crosssell.local.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/// What plain files lack of a bucket with versions: the bytes of an object that is overwritten or deleted are
/// kept, and can be asked for by version; and every object created is told of. Versions are not listed over HTTP.
final class VersionedBlobStore extends ForwardingBlobStore {

    /// S3Proxy's own notes on multipart uploads under way.
    private static final String MULTIPART_STUB = ".s3proxy-mpu-stub-";

    private final BlobStore kept;
    private final Consumer<ObjectCreated> created;

    /// @param current the newest version of each object
    /// @param kept gets the others: `version/key`, in buckets of the same names
    VersionedBlobStore(BlobStore current, BlobStore kept, Consumer<ObjectCreated> created) {
        super(current);
        this.kept = kept;
        this.created = created;
    }

    @Override
    public boolean supportsVersioning() {
        return true;
    }

    @Override
    public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
        if (!kept.containerExists(request.bucket())) {
            kept.createContainer(request.bucket());
        }
        return PutBucketVersioningResponse.builder().build();
    }

    @Override
    public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
        return GetBucketVersioningResponse.builder()
                .status(kept.containerExists(request.bucket()) ? BucketVersioningStatus.ENABLED : null)
                .build();
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
        keep(request.bucket(), request.key());
        PutObjectResponse response = super.putBlob(request, bytes);
        return response.toBuilder()
                .versionId(told(request.bucket(), request.key()))
                .build();
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        keep(request.destinationBucket(), request.destinationKey());
        CopyObjectResponse response = super.copyBlob(request);
        return response.toBuilder()
                .versionId(told(request.destinationBucket(), request.destinationKey()))
                .build();
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        keep(upload.containerName(), upload.blobName());
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        return response.toBuilder()
                .versionId(told(upload.containerName(), upload.blobName()))
                .build();
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        keep(request.bucket(), request.key());
        return super.removeBlob(request);
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        String version = request.versionId();
        if (version == null || version.equals(version(request.bucket(), request.key()))) {
            return super.getBlob(request.toBuilder().versionId(null).build());
        }
        return kept.getBlob(request.toBuilder()
                .versionId(null)
                .key(version + "/" + request.key())
                .build());
    }

    /// Every version of every object in `bucket`, oldest first.
    List<ObjectCreated> objects(String bucket) {
        List<ObjectCreated> objects = new ArrayList<>();
        list(delegate(), bucket, object -> {
            if (!object.key().startsWith(MULTIPART_STUB)) {
                objects.add(created(object, bucket, object.key(), ObjectCreated.versionAt(object.lastModified())));
            }
        });
        if (kept.containerExists(bucket)) {
            list(kept, bucket, object -> {
                int slash = object.key().indexOf('/');
                objects.add(created(
                        object,
                        bucket,
                        object.key().substring(slash + 1),
                        object.key().substring(0, slash)));
            });
        }
        return objects.stream().distinct().sorted().toList();
    }

    private static void list(BlobStore store, String bucket, Consumer<S3Object> each) {
        String next = null;
        do {
            ListObjectsV2Response page = store.list(ListObjectsV2Request.builder()
                    .bucket(bucket)
                    .continuationToken(next)
                    .build());
            page.contents().forEach(each);
            next = page.nextContinuationToken();
        } while (next != null);
    }

    private static ObjectCreated created(S3Object object, String bucket, String key, String version) {
        return new ObjectCreated(bucket, key, version, object.size(), unquoted(object.eTag()));
    }

    private @Nullable String version(String bucket, String key) {
        HeadObjectResponse head = blobMetadataIfPresent(bucket, key);
        return head == null ? null : ObjectCreated.versionAt(head.lastModified());
    }

    private void keep(String bucket, String key) {
        if (!kept.containerExists(bucket) || key.startsWith(MULTIPART_STUB)) {
            return;
        }
        String version = version(bucket, key);
        if (version != null) {
            try (ResponseInputStream<GetObjectResponse> bytes = super.getBlob(
                    GetObjectRequest.builder().bucket(bucket).key(key).build())) {
                kept.putBlob(
                        PutObjectRequest.builder()
                                .bucket(bucket)
                                .key(version + "/" + key)
                                .contentLength(bytes.response().contentLength())
                                .build(),
                        bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep the version of " + key + " that is there", e);
            }
        }
    }

    /// Tells of the object that was just created.
    ///
    /// @return its version
    private @Nullable String told(String bucket, String key) {
        if (key.startsWith(MULTIPART_STUB)) {
            return null;
        }
        HeadObjectResponse head = blobMetadata(bucket, key);
        String version = ObjectCreated.versionAt(head.lastModified());
        created.accept(new ObjectCreated(bucket, key, version, head.contentLength(), unquoted(head.eTag())));
        return kept.containerExists(bucket) ? version : null;
    }

    private static String unquoted(String eTag) {
        return eTag.replace("\"", "");
    }
}
