package crosssell.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class VersionedBlobStoreTest {

    private static final String BUCKET = "uploads";
    private static final String KEY = "ownership/a b.csv";
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path directory;

    private final List<ObjectCreated> told = Collections.synchronizedList(new ArrayList<>());

    /// Folders of a process that is killed at one of its steps: nothing that it does after that has any effect.
    private static final class MortalFolders extends ObjectFolders {

        private final int last;
        private final boolean takesEffect;
        private int steps;

        MortalFolders(Path root, int last, boolean takesEffect) {
            super(root);
            this.last = last;
            this.takesEffect = takesEffect;
        }

        boolean wasKilled() {
            return steps >= last;
        }

        private interface Step {
            void run() throws IOException;
        }

        private void step(Step step) throws IOException {
            steps++;
            if (steps < last || (steps == last && takesEffect)) {
                step.run();
            }
            if (steps >= last) {
                throw new IOException("killed");
            }
        }

        @Override
        void link(Path existing, Path link) throws IOException {
            step(() -> super.link(existing, link));
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step(() -> super.move(from, to));
        }

        @Override
        void discard(String bucket, String arrivingKey) throws IOException {
            step(() -> super.discard(bucket, arrivingKey));
        }
    }

    private VersionedBlobStore store(ObjectFolders folders) {
        VersionedBlobStore store = new VersionedBlobStore(folders, Clock.fixed(NOON, ZoneOffset.UTC), told::add);
        if (!store.containerExists(BUCKET)) {
            store.createContainer(BUCKET);
            store.putBucketVersioning(BUCKET, BucketVersioningStatus.ENABLED);
        }
        return store;
    }

    private VersionedBlobStore store() {
        return store(new ObjectFolders(directory));
    }

    private static String put(VersionedBlobStore store, String key, String text) {
        return store.putBlob(
                        PutObjectRequest.builder()
                                .bucket(BUCKET)
                                .key(key)
                                .contentLength((long) text.length())
                                .build(),
                        new ByteArrayInputStream(text.getBytes(UTF_8)))
                .versionId();
    }

    private static String text(VersionedBlobStore store, String key, @Nullable String version) throws IOException {
        try (var bytes = store.getBlob(GetObjectRequest.builder()
                .bucket(BUCKET)
                .key(key)
                .versionId(version)
                .build())) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    private List<ObjectCreated> stored() {
        return StoredVersions.in(new ObjectFolders(directory), BUCKET);
    }

    @Test
    void ofConcurrentPutsOfOneKeyEachIsAVersionAndToldOf() throws Exception {
        VersionedBlobStore store = store();
        CountDownLatch start = new CountDownLatch(1);
        Set<String> answered = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<String>> puts = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        String version = put(store, KEY, "text " + i);
                        assertThat(text(store, KEY, version)).isEqualTo("text " + i);
                        return version;
                    }))
                    .toList();
            start.countDown();
            for (Future<String> put : puts) {
                answered.add(put.get());
            }
        }

        assertThat(answered).hasSize(60);
        assertThat(told).extracting(ObjectCreated::version).isSorted().containsExactlyInAnyOrderElementsOf(answered);
        assertThat(stored()).containsExactlyElementsOf(told);
        assertThat(text(store, KEY, null))
                .isEqualTo(text(store, KEY, told.getLast().version()));
    }

    @Test
    void versionsOfOneMillisecondKeepTheirOrderOverARestart() {
        String first = put(store(), KEY, "1");
        String second = put(store(), KEY, "2");
        VersionedBlobStore third = store();
        third.removeBlob(BUCKET, KEY);
        String last = put(store(), KEY, "3");

        assertThat(List.of(first, second, last)).isSorted().doesNotHaveDuplicates();
        assertThat(stored()).extracting(ObjectCreated::version).containsExactly(first, second, last);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whicheverStepOfAPutIsItsLastNothingAnsweredIsLostAndNothingIsHalfThere(boolean takesEffect)
            throws IOException {
        int last = 0;
        MortalFolders folders;
        do {
            told.clear();
            String key = ++last + "/a.csv";
            String before = put(store(), key, "before");
            folders = new MortalFolders(directory, last, takesEffect);
            boolean answered = isAnswered(store(folders), key);

            new ObjectFolders(directory).sweep();
            VersionedBlobStore next = store();
            List<ObjectCreated> found =
                    stored().stream().filter(object -> object.key().equals(key)).toList();
            String when = "killed at step " + last + (takesEffect ? ", which took effect" : "");
            assertThat(text(next, key, before)).as(when).isEqualTo("before");
            assertThat(text(next, key, null)).as(when).isIn("before", "after");
            assertThat(found).as(when).hasSize(text(next, key, null).equals("after") ? 2 : 1);
            assertThat(text(next, key, found.getLast().version())).as(when).isEqualTo(text(next, key, null));
            if (answered) {
                assertThat(found).as(when).containsExactlyElementsOf(told);
            }
            assertThat(directory.resolve("arriving")).as(when).isEmptyDirectory();
            String again = put(next, key, "again");
            assertThat(text(next, key, again)).as(when).isEqualTo("again");
            assertThat(text(next, key, before)).as(when).isEqualTo("before");
        } while (folders.wasKilled());
        assertThat(last).isEqualTo(4);
    }

    private static boolean isAnswered(VersionedBlobStore store, String key) {
        try {
            return put(store, key, "after") != null;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    @Test
    void unfinishedFilesOfAnEarlierEndpointAreNotObjects() throws IOException {
        VersionedBlobStore store = store();
        String version = put(store, KEY, "whole");
        Path bucket = directory.resolve("bucket/uploads");
        Files.writeString(bucket.resolve("ownership/a b.csv-0f8fad5b-d9cb-469f-a165-70867728950e"), "customer_id,pr");
        Files.createDirectories(bucket.resolve(".mpus-0f8fad5b-d9cb-469f-a165-70867728950e-ownership"));
        Files.writeString(bucket.resolve(".s3proxy-mpu-stub-0f8fad5b"), "");
        Files.createDirectories(directory.resolve("arriving/uploads"));
        Files.writeString(directory.resolve("arriving/uploads/x"), "customer_id,pr");

        new ObjectFolders(directory).sweep();

        assertThat(stored()).extracting(ObjectCreated::version).containsExactly(version);
        assertThat(directory.resolve("arriving")).isEmptyDirectory();
        assertThat(bucket.toFile().list()).containsExactly("ownership");
    }

    @Test
    void aFilePutIntoTheFolderByHandIsAnObject() throws IOException {
        store();
        Files.createDirectories(directory.resolve("bucket/uploads/ownership"));
        Files.writeString(directory.resolve("bucket/uploads/ownership/by hand.csv"), "customer_id,product");

        assertThat(stored()).extracting(ObjectCreated::key).containsExactly("ownership/by hand.csv");
    }

    @Test
    void aVersionThatIsDeletedIsGoneAndTheOneBeforeTakesItsPlace() throws IOException {
        VersionedBlobStore store = store();
        String first = put(store, KEY, "1");
        String second = put(store, KEY, "2");
        String third = put(store, KEY, "3");

        remove(store, second);
        assertThat(text(store, KEY, null)).isEqualTo("3");
        remove(store, third);
        assertThat(text(store, KEY, null)).isEqualTo("1");
        assertThat(stored()).extracting(ObjectCreated::version).containsExactly(first);
        remove(store, first);
        assertThat(stored()).isEmpty();
        assertThatThrownBy(() -> text(store, KEY, first)).isInstanceOf(NoSuchKeyException.class);
    }

    private static void remove(VersionedBlobStore store, String version) {
        store.removeBlob(DeleteObjectRequest.builder()
                .bucket(BUCKET)
                .key(KEY)
                .versionId(version)
                .build());
    }

    @Test
    void anObjectIsCreatedOnceWhereTheRequestSaysThatNoneMayBeThere() throws IOException {
        VersionedBlobStore store = store();
        PutObjectRequest onlyNew = PutObjectRequest.builder()
                .bucket(BUCKET)
                .key(KEY)
                .ifNoneMatch("*")
                .contentLength(1L)
                .build();
        store.putBlob(onlyNew, new ByteArrayInputStream(new byte[] {'1'}));

        assertThatThrownBy(() -> store.putBlob(onlyNew, new ByteArrayInputStream(new byte[] {'2'})))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
        assertThat(text(store, KEY, null)).isEqualTo("1");
        assertThat(stored()).hasSize(1);
    }
}
