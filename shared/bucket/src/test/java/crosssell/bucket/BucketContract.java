package crosssell.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an [UploadBucket] and a [ReportBucket] over one store keep to, the fakes and the real ones.
public abstract class BucketContract {

    private static final String KEY = "ownership/2026/ä b+c%20.csv";

    @TempDir
    protected Path folder;

    /// The buckets under test: what is put into `reports()` can be downloaded from `uploads()`, bucket
    /// [#bucket()].
    protected abstract UploadBucket uploads();

    protected abstract ReportBucket reports();

    protected abstract String bucket();

    @Test
    void whatWasPutIsDownloaded() throws IOException {
        put("a,b\n1,2\n");

        assertThat(download(KEY)).isEqualTo("a,b\n1,2\n");
        assertThat(uploads().has(new ObjectVersion(bucket(), KEY, null))).isTrue();
    }

    @Test
    void whatIsPutLaterReplacesWhatWasThere() throws IOException {
        put("old");
        put("new");

        assertThat(download(KEY)).isEqualTo("new");
    }

    @Test
    void anObjectThatThereIsNotIsNotDownloaded() throws IOException {
        assertThat(download("ownership/none.csv")).isNull();
        assertThat(uploads().has(new ObjectVersion(bucket(), "ownership/none.csv", null)))
                .isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsInTheReportBucketIsReadAndRemovedByItsKey() throws IOException {
        put("a");
        Path file = folder.resolve("report");

        assertThat(reports().download(KEY, file)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("a");
        reports().delete(KEY);
        reports().delete(KEY);
        assertThat(reports().download(KEY, folder.resolve("none"))).isFalse();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void noMoreOfAnObjectIsFetchedThanAskedFor() throws IOException {
        ObjectVersion newest = new ObjectVersion(bucket(), KEY, null);
        assertThat(uploads().start(newest, 10)).isEmpty();

        put("old");
        put("{\"ä\": 1}");

        assertThat(uploads().start(newest, 10))
                .hasValueSatisfying(start -> assertThat(start).isEqualTo("{\"ä\": 1}".getBytes(UTF_8)));
        assertThat(uploads().start(newest, 2))
                .hasValueSatisfying(start -> assertThat(start).isEqualTo("{\"".getBytes(UTF_8)));

        put("");

        assertThat(uploads().start(newest, 2))
                .hasValueSatisfying(start -> assertThat(start).isEmpty());
    }

    private void put(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("content"), content);
        reports().put(KEY, "text/csv; charset=utf-8", file);
        Files.delete(file);
    }

    private @Nullable String download(String key) throws IOException {
        Path file = folder.resolve("downloaded");
        boolean there = uploads().download(new ObjectVersion(bucket(), key, null), file);
        return there ? Files.readString(file, UTF_8) : null;
    }
}
