package crosssell.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3EndpointTest {

    private static final String KEY = "ownership/2026/Aufträge Oktober.csv";

    @TempDir
    Path directory;

    private final List<ObjectCreated> told = Collections.synchronizedList(new ArrayList<>());
    private S3Endpoint endpoint;
    private S3Client s3;

    @BeforeEach
    void start() {
        endpoint = S3Endpoint.start(directory, 0, told::add);
        s3 = LocalClients.s3(endpoint.endpoint());
        Template.read(Path.of("..", "template.yaml")).createBucket(s3, "UploadBucket", "uploads");
    }

    @AfterEach
    void stop() {
        s3.close();
        endpoint.close();
    }

    @Test
    void anObjectPutIsToldOfWithItsKeySizeAndTag() {
        put(KEY, "customer_id,product");

        assertThat(told).singleElement().satisfies(created -> {
            assertThat(created.bucket()).isEqualTo("uploads");
            assertThat(created.key()).isEqualTo(KEY);
            assertThat(created.bytes()).isEqualTo(19);
            assertThat(created.eTag()).isEqualTo("1a7bffeb5232c21bfcf21473fca8a966");
        });
    }

    @Test
    void anObjectInPartsIsToldOfOnceWhenItIsComplete() {
        String upload =
                s3.createMultipartUpload(b -> b.bucket("uploads").key(KEY)).uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            int part = number;
            byte[] bytes = new byte[5 << 20];
            String tag = s3.uploadPart(
                            b -> b.bucket("uploads").key(KEY).uploadId(upload).partNumber(part),
                            RequestBody.fromBytes(bytes))
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(part).eTag(tag).build());
        }
        assertThat(told).isEmpty();
        assertThat(endpoint.objects("uploads")).isEmpty();

        s3.completeMultipartUpload(
                b -> b.bucket("uploads").key(KEY).uploadId(upload).multipartUpload(m -> m.parts(parts)));

        assertThat(told).singleElement().satisfies(created -> {
            assertThat(created.key()).isEqualTo(KEY);
            assertThat(created.bytes()).isEqualTo(10 << 20);
        });
        assertThat(endpoint.objects("uploads")).isEqualTo(told);
    }

    @Test
    void anObjectCopiedIsToldOf() {
        put("drafts/a.csv", "x");

        s3.copyObject(b -> b.sourceBucket("uploads")
                .sourceKey("drafts/a.csv")
                .destinationBucket("uploads")
                .destinationKey(KEY));

        assertThat(told).extracting(ObjectCreated::key).containsSubsequence("drafts/a.csv", KEY);
    }

    @Test
    void afterARestartTheObjectsAreListedAsTheyWereTold() {
        put("ownership/b.csv", "1");
        put("ownership/a.csv", "22");
        put(KEY, "333");
        List<ObjectCreated> before = List.copyOf(told);
        endpoint.close();

        endpoint = S3Endpoint.start(directory, 0, told::add);

        assertThat(endpoint.objects("uploads")).containsExactlyElementsOf(before);
    }

    @Test
    void whatIsOverwrittenOrDeletedIsKeptAsAVersion() {
        put(KEY, "first");
        put(KEY, "second");
        s3.deleteObject(b -> b.bucket("uploads").key(KEY));

        assertThat(endpoint.objects("uploads")).containsExactlyElementsOf(told);
        assertThat(told.stream()
                        .map(created -> s3.getObjectAsBytes(
                                        b -> b.bucket("uploads").key(KEY).versionId(created.version()))
                                .asUtf8String()))
                .containsExactly("first", "second");
        assertThat(s3.listObjectsV2(b -> b.bucket("uploads")).contents()).isEmpty();
    }

    @Test
    void aMissingVersionIsAbsent() {
        put(KEY, "first");

        assertThatThrownBy(() ->
                        s3.getObjectAsBytes(b -> b.bucket("uploads").key(KEY).versionId("0123456789ABCDEF")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void anonymousAndPresignedRequestsAreServed() throws Exception {
        put(KEY, "hello");
        try (S3Presigner presigner = LocalClients.presigner(endpoint.endpoint())) {
            URI presigned = presigner
                    .presignGetObject(b -> b.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(g -> g.bucket("uploads").key(KEY)))
                    .url()
                    .toURI();
            URI anonymous = URI.create(endpoint.endpoint() + presigned.getRawPath());

            assertThat(body(presigned)).isEqualTo("hello");
            assertThat(body(anonymous)).isEqualTo("hello");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = endpoint.endpoint().getPort();

        assertThatThrownBy(() -> S3Endpoint.start(directory, port, told::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("S3 cannot listen on port " + port + ": ");
    }

    private void put(String key, String text) {
        s3.putObject(b -> b.bucket("uploads").key(key), RequestBody.fromString(text));
    }

    private static String body(URI uri) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
