package crosssell.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.aws.LocalClients;
import crosssell.local.suite.Names;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// `up`, killed by force again and again while files are put, starts over the same folder, and knows every version
/// that it answered.
@SuppressWarnings("NullAway.Init")
class UpKilledIT {

    private static final int KILLS = Integer.getInteger("crosssell.kills", 10);
    private static final int WRITERS = 3;
    private static final int LONGEST_MILLIS = 300;
    private static final List<String> KEYS = List.of("ownership/a.csv", "ownership/a b/ä.csv");

    @TempDir
    Path folder;

    /// The number of the file that each version has.
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final AtomicInteger files = new AtomicInteger();
    private Process up;

    @AfterEach
    void stop() throws InterruptedException {
        if (up != null) {
            up.destroyForcibly().waitFor();
        }
    }

    @Test
    void itStartsAgainWithEveryVersionThatItAnswered() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            String when = "after %d kills, seed %d".formatted(kill - 1, seed);
            RunningSuite running = started(when);
            check(running, when);
            putUntilKilled(running, random.nextInt(LONGEST_MILLIS));
        }
        check(started("at last"), "at last");
        assertThat(answered).hasSizeGreaterThan(KILLS);
        System.out.printf("%d of %d PUTs answered over %d kills%n", answered.size(), files.get(), KILLS);
    }

    private RunningSuite started(String when) throws IOException, InterruptedException {
        Path log = folder.resolve("up.log");
        Files.deleteIfExists(folder.resolve("up.json"));
        up = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dcrosssell.home=" + Home.path(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "crosssell.local.command.Crosssell",
                        "up",
                        "--data",
                        folder.toString(),
                        "--port",
                        "0",
                        "--s3-port",
                        "0",
                        "--dynamodb-port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.exists(folder.resolve("up.json"))) {
            assertThat(up.isAlive()).as("%s: %s", when, Files.readString(log)).isTrue();
            up.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return RunningSuite.in(folder);
    }

    /// Several at once put files, over each other, until the process is gone.
    private void putUntilKilled(RunningSuite running, int millis) throws InterruptedException {
        CountDownLatch goingOn = new CountDownLatch(1);
        try (S3Client s3 = LocalClients.s3(running.s3());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    while (up.isAlive()) {
                        put(s3, goingOn);
                    }
                });
            }
            goingOn.await();
            up.waitFor(millis, TimeUnit.MILLISECONDS);
            up.destroyForcibly().waitFor();
        }
    }

    private void put(S3Client s3, CountDownLatch goingOn) {
        int number = files.incrementAndGet();
        String key = KEYS.get(number % KEYS.size());
        try {
            String version = s3.putObject(
                            put -> put.bucket(Names.LOCAL.uploads()).key(key), RequestBody.fromString(content(number)))
                    .versionId();
            answered.put(version + " " + key, number);
            goingOn.countDown();
        } catch (SdkException killed) {
            // Nothing was answered: it may be there or not, but whole.
        }
    }

    /// A megabyte, so that there is time to be killed in it.
    private static String content(int number) {
        String note = "x".repeat(50_000);
        return IntStream.range(0, 20)
                .mapToObj(row -> "c%d,CRM,f%d r%d,%s\n".formatted(row, number, row, note))
                .collect(Collectors.joining("", "customer_id,product,record_id,note\n", ""));
    }

    private void check(RunningSuite running, String when) throws IOException {
        try (S3Client s3 = LocalClients.s3(running.s3());
                DynamoDbClient dynamoDb = LocalClients.dynamoDb(running.dynamoDb())) {
            Map<String, UploadState> uploads = new DynamoDbUploadLedger(dynamoDb, Names.LOCAL.ledger())
                    .newestFirst()
                    .collect(Collectors.toMap(upload -> upload.versionId() + " " + upload.key(), Upload::state));
            assertThat(uploads).as(when).containsKeys(answered.keySet().toArray(String[]::new));
            assertThat(uploads.values()).as(when).allMatch(state -> state == UploadState.LOADED);
            for (String version : answered.keySet()) {
                int space = version.indexOf(' ');
                try (var bytes = s3.getObject(get -> get.bucket(Names.LOCAL.uploads())
                        .key(version.substring(space + 1))
                        .versionId(version.substring(0, space)))) {
                    assertThat(new String(bytes.readAllBytes(), UTF_8))
                            .as(when)
                            .isEqualTo(content(answered.get(version)));
                }
            }
        }
    }
}
