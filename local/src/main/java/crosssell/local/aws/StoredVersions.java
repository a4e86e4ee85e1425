package crosssell.local.aws;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The object versions of a bucket, read from its folders; its endpoint may be running meanwhile.
final class StoredVersions {

    /// S3Proxy's name for a file that it is writing: an earlier endpoint may have left some in a bucket.
    private static final Pattern UNFINISHED =
            Pattern.compile(".*-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", Pattern.DOTALL);

    private StoredVersions() {}

    /// Every version of every object in `bucket`, oldest first. An incomplete object is not a version.
    static List<ObjectCreated> in(ObjectFolders folders, String bucket) {
        NavigableSet<ObjectCreated> objects = new TreeSet<>();
        // The newest versions first: what is overwritten meanwhile is kept before its successor is there.
        list(folders.current().toString(), bucket, object -> {
            if (!isMark(object.key())) {
                objects.add(created(object, bucket, object.key(), ObjectCreated.versionAt(object.lastModified())));
            }
        });
        list(folders.versions().toString(), bucket, object -> {
            int slash = object.key().indexOf('/');
            objects.add(created(
                    object,
                    bucket,
                    object.key().substring(slash + 1),
                    object.key().substring(0, slash)));
        });
        return List.copyOf(objects);
    }

    /// Whether the key is not that of an object: a folder marker, or one of S3Proxy's own notes.
    static boolean isMark(String key) {
        return key.endsWith("/") || key.startsWith(ObjectFolders.MULTIPART_STUB);
    }

    private static void list(String folder, String bucket, Consumer<S3Object> each) {
        BlobStore store = new FilesystemNio2BlobStore(folder);
        if (!store.containerExists(bucket)) {
            return;
        }
        String next = null;
        do {
            ListObjectsV2Response page = store.list(ListObjectsV2Request.builder()
                    .bucket(bucket)
                    .continuationToken(next)
                    .build());
            page.contents().stream().filter(StoredVersions::isWhole).forEach(each);
            next = page.nextContinuationToken();
        } while (next != null);
    }

    private static boolean isWhole(S3Object object) {
        return object.eTag() != null || !UNFINISHED.matcher(object.key()).matches();
    }

    private static ObjectCreated created(S3Object object, String bucket, String key, String version) {
        return new ObjectCreated(bucket, key, version, object.size(), ObjectCreated.unquoted(object.eTag()));
    }
}
