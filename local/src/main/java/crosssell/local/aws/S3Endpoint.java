package crosssell.local.aws;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/// An S3 endpoint on loopback that keeps each object as a plain file. It takes any credentials, and none.
public final class S3Endpoint implements AutoCloseable {

    private final S3Proxy proxy;
    private final ObjectFolders folders;

    private S3Endpoint(S3Proxy proxy, ObjectFolders folders) {
        this.proxy = proxy;
        this.folders = folders;
    }

    /// Starts it.
    ///
    /// @param directory where the objects are kept; no other endpoint may use it at the same time
    /// @param port 0 = any free one
    /// @param created is notified of every object created, on the thread that stores it
    /// @throws IllegalStateException if it cannot listen on `port`
    public static S3Endpoint start(Path directory, int port, Consumer<ObjectCreated> created) {
        ObjectFolders folders = new ObjectFolders(directory);
        folders.sweep();
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new VersionedBlobStore(folders, Clock.systemUTC(), created))
                .awsAuthentication(AuthenticationType.NONE, null, null)
                .ignoreUnknownHeaders(true)
                .stopTimeout(0) // an upload cut short is not stored
                .endpoint(
                        URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port))
                .build();
        start(proxy, port);
        return new S3Endpoint(proxy, folders);
    }

    /// Every version of every object in `bucket`, oldest first, of an endpoint that serves `directory` or will.
    static List<ObjectCreated> objects(Path directory, String bucket) {
        return StoredVersions.in(new ObjectFolders(directory), bucket);
    }

    private static void start(S3Proxy proxy, int port) {
        try {
            proxy.start();
        } catch (Exception e) { // all that S3Proxy declares
            throw new IllegalStateException("S3 cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /// Where it listens.
    public URI endpoint() {
        return URI.create("http://localhost:" + proxy.getPort());
    }

    /// Every version of every object in `bucket`, oldest first.
    public List<ObjectCreated> objects(String bucket) {
        return StoredVersions.in(folders, bucket);
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) { // all that S3Proxy declares
            throw new IllegalStateException("S3 does not stop", e);
        }
    }
}
