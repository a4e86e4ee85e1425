package crosssell.local.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// A versioned bucket over plain files: the bytes of an overwritten or deleted object are kept and can be requested by
/// version, and every object created is notified. Versions are not listed over HTTP.
///
/// Operations on one key run one at a time. However the process ends, every acknowledged version is there at the next
/// start, and no incomplete one.
final class VersionedBlobStore extends ForwardingBlobStore {

    private final ObjectFolders folders;
    private final BlobStore kept;
    private final BlobStore arriving;
    private final Consumer<ObjectCreated> created;
    private final KeyLocks locks = new KeyLocks();
    private final VersionClock clock;

    /// @param created is notified of every object created, those of one key in the order of their versions
    VersionedBlobStore(ObjectFolders folders, Clock clock, Consumer<ObjectCreated> created) {
        super(new FilesystemNio2BlobStore(folders.current().toString()));
        this.folders = folders;
        this.kept = new FilesystemNio2BlobStore(folders.versions().toString());
        this.arriving = new FilesystemNio2BlobStore(folders.arriving().toString());
        this.created = created;
        this.clock = new VersionClock(
                clock,
                kept.list().buckets().stream()
                        .flatMap(bucket -> StoredVersions.in(folders, bucket.name()).stream())
                        .map(ObjectCreated::time)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    @Override
    public boolean supportsVersioning() {
        return true;
    }

    @Override
    public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
        if (!isVersioned(request.bucket())) {
            kept.createContainer(request.bucket());
        }
        return PutBucketVersioningResponse.builder().build();
    }

    @Override
    public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
        return GetBucketVersioningResponse.builder()
                .status(isVersioned(request.bucket()) ? BucketVersioningStatus.ENABLED : null)
                .build();
    }

    private boolean isVersioned(String bucket) {
        return kept.containerExists(bucket);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
        String bucket = request.bucket();
        String key = request.key();
        if (StoredVersions.isMark(key)) {
            return super.putBlob(request, bytes);
        }
        requireKey(bucket, key);
        String arrived = folders.arrivingKey(bucket);
        try {
            PutObjectResponse response =
                    arriving.putBlob(request.toBuilder().key(arrived).build(), bytes);
            synchronized (locks.of(bucket, key)) {
                require(bucket, key, request.ifMatch(), request.ifNoneMatch());
                return response.toBuilder()
                        .versionId(published(bucket, arrived, key))
                        .build();
            }
        } finally {
            discard(bucket, arrived);
        }
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        String bucket = request.destinationBucket();
        String key = request.destinationKey();
        requireKey(bucket, key);
        String lent = folders.arrivingKey(request.sourceBucket());
        String arrived = folders.arrivingKey(bucket);
        try {
            lend(request, lent);
            CopyObjectResponse response = arriving.copyBlob(request.toBuilder()
                    .sourceKey(lent)
                    .sourceVersionId(null)
                    .destinationKey(arrived)
                    .build());
            synchronized (locks.of(bucket, key)) {
                return response.toBuilder()
                        .versionId(published(bucket, arrived, key))
                        .build();
            }
        } finally {
            discard(request.sourceBucket(), lent);
            discard(bucket, arrived);
        }
    }

    private void lend(CopyObjectRequest request, String lent) {
        String bucket = request.sourceBucket();
        String key = request.sourceKey();
        synchronized (locks.of(bucket, key)) {
            blobMetadata(HeadObjectRequest.builder()
                    .bucket(bucket)
                    .key(key)
                    .versionId(request.sourceVersionId())
                    .build()); // it is there
            done(() -> folders.lend(bucket, key, keptVersion(bucket, key, request.sourceVersionId()), lent));
        }
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        requireKey(request.bucket(), request.key());
        folders.arrivingKey(request.bucket());
        return arriving.initiateMultipartUpload(request);
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        arriving.abortMultipartUpload(upload);
    }

    @Override
    public UploadPartResponse uploadMultipartPart(
            MultipartUpload upload, UploadPartRequest request, InputStream bytes) {
        return arriving.uploadMultipartPart(upload, request, bytes);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        return arriving.listMultipartUpload(upload);
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String bucket) {
        return arriving.containerExists(bucket) ? arriving.listMultipartUploads(bucket) : List.of();
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        String bucket = upload.containerName();
        String key = upload.blobName();
        synchronized (locks.of(bucket, key)) {
            require(bucket, key, request.ifMatch(), request.ifNoneMatch());
            CompleteMultipartUploadResponse response = arriving.completeMultipartUpload(
                    upload, request.toBuilder().ifMatch(null).ifNoneMatch(null).build());
            return response.toBuilder().versionId(published(bucket, key, key)).build();
        }
    }

    /// @throws software.amazon.awssdk.services.s3.model.S3Exception if the bucket is not there, or cannot have such a
    /// key
    private void requireKey(String bucket, String key) {
        if (ObjectFolders.isReserved(key)) {
            throw S3Exceptions.invalidArgument("Keys such as " + key + " are kept for multipart uploads.");
        }
        version(bucket, key);
    }

    /// @throws software.amazon.awssdk.services.s3.model.S3Exception 412 if the stored object does not meet the
    ///     request's condition
    private void require(String bucket, String key, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        HeadObjectResponse there = delegate().blobMetadataIfPresent(bucket, key);
        if ((ifMatch != null && !matches(there, ifMatch)) || (ifNoneMatch != null && matches(there, ifNoneMatch))) {
            throw S3Exceptions.preconditionFailed(null);
        }
    }

    private static boolean matches(@Nullable HeadObjectResponse there, String eTag) {
        return there != null
                && (eTag.equals("*") || ObjectCreated.unquoted(eTag).equals(ObjectCreated.unquoted(there.eTag())));
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        String bucket = request.bucket();
        String key = request.key();
        synchronized (locks.of(bucket, key)) {
            if (request.versionId() != null) {
                return removeVersion(bucket, key, request.versionId());
            }
            keep(bucket, key);
            return super.removeBlob(request);
        }
    }

    private DeleteObjectResponse removeVersion(String bucket, String key, String version) {
        boolean isNewest = version.equals(version(bucket, key));
        if (isVersioned(bucket)) {
            kept.removeBlob(bucket, version + "/" + key);
        }
        if (isNewest) {
            folders.newestKept(bucket, key)
                    .ifPresentOrElse(
                            before -> done(() -> folders.promote(bucket, key, before, ObjectCreated.timeOf(before))),
                            () -> delegate().removeBlob(bucket, key));
        }
        return DeleteObjectResponse.builder().versionId(version).build();
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        String bucket = request.bucket();
        String key = request.key();
        synchronized (locks.of(bucket, key)) {
            GetObjectRequest.Builder plain = request.toBuilder().versionId(null);
            return keptVersion(bucket, key, request.versionId())
                    .map(version -> kept.getBlob(plain.key(version + "/" + key).build()))
                    .orElseGet(() -> super.getBlob(plain.build()));
        }
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        String bucket = request.bucket();
        String key = request.key();
        synchronized (locks.of(bucket, key)) {
            HeadObjectRequest.Builder plain = request.toBuilder().versionId(null);
            return keptVersion(bucket, key, request.versionId())
                    .map(version ->
                            kept.blobMetadata(plain.key(version + "/" + key).build()))
                    .orElseGet(() -> super.blobMetadata(plain.build()));
        }
    }

    /// The version, if it is not the newest.
    private Optional<String> keptVersion(String bucket, String key, @Nullable String version) {
        return Optional.ofNullable(version).filter(asked -> !asked.equals(version(bucket, key)));
    }

    private @Nullable String version(String bucket, String key) {
        HeadObjectResponse head = delegate().blobMetadataIfPresent(bucket, key);
        return head == null ? null : ObjectCreated.versionAt(head.lastModified());
    }

    private void keep(String bucket, String key) {
        String version = isVersioned(bucket) && !StoredVersions.isMark(key) ? version(bucket, key) : null;
        if (version != null) {
            done(() -> folders.keep(bucket, key, version));
        }
    }

    /// Moves an arrived object into place and notifies of it.
    ///
    /// @return its version
    private @Nullable String published(String bucket, String arrived, String key) {
        keep(bucket, key);
        done(() -> folders.publish(bucket, arrived, key, clock.next()));
        HeadObjectResponse head = delegate().blobMetadata(bucket, key);
        String version = ObjectCreated.versionAt(head.lastModified());
        created.accept(
                new ObjectCreated(bucket, key, version, head.contentLength(), ObjectCreated.unquoted(head.eTag())));
        return isVersioned(bucket) ? version : null;
    }

    private void discard(String bucket, String arrived) {
        done(() -> folders.discard(bucket, arrived));
    }

    private interface FileStep {
        void run() throws IOException;
    }

    private static void done(FileStep step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
