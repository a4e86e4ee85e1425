package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.local.aws.LocalClients;
import crosssell.local.suite.Suite;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.S3Client;

/// The sample, uploaded, ingested, computed and served.
@Command(
        name = "demo",
        description =
                "Uploads a made-up portfolio, ingests it, computes and prints its figures, and serves them until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /// The end of the sample's last month.
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static final int MONTHS_BEFORE = 12;

    @Option(names = "--no-serve", description = "Stops after printing.")
    boolean noServe;

    @Option(
            names = "--port",
            converter = WholeNumber.Port.class,
            defaultValue = "8080",
            description = "HTTP port; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = DataOption.FOLDER,
            description =
                    "The folder where other commands look for it; nothing is kept there. Default: ${DEFAULT-VALUE}")
    Path folder = Path.of(DataOption.FOLDER);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path buckets = Files.createTempDirectory("crosssell-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(buckets)));
        if (noServe) {
            try (Suite suite = Suite.start(Home.path(), buckets, new Suite.Ports(0, 0, 0))) {
                show(suite);
            }
        } else {
            RunningSuite.over(folder.toAbsolutePath(), () -> serve(buckets));
        }
        return 0;
    }

    private void serve(Path buckets) throws IOException, InterruptedException {
        try (Suite suite = Suite.start(Home.path(), buckets, new Suite.Ports(port, 0, 0))) {
            show(suite);
            RunningSuite.of(suite, buckets).write(folder);
            System.out.println(welcome(suite.http()));
            new CountDownLatch(1).await(); // until the process is told to end
        }
    }

    /// Uploads the sample, and computes and prints its figures.
    private static void show(Suite suite) throws IOException, InterruptedException {
        suite.ingestUploads();
        uploadSample(suite);
        RecomputeCommand.recompute(suite.functions(), AS_OF, MONTHS_BEFORE);
        System.out.println(FiguresTable.of(figures(suite.http())));
    }

    private String welcome(URI http) {
        String where = folder.equals(Path.of(DataOption.FOLDER)) ? "" : " --data " + folder;
        return """

                Serving %s until Ctrl-C. In another terminal, in this folder:
                  ./crosssell opportunities%2$s
                  ./crosssell customer C0506%2$s
                  ./crosssell report%2$s
                  ./crosssell uploads%2$s""".formatted(http, where);
    }

    private static void delete(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            below.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }

    /// The prefixes of the sample; the catalogue first, so that the report on holdings does not miss it.
    private static List<UploadPrefix> sample() {
        return EnumSet.complementOf(EnumSet.of(UploadPrefix.SETTINGS)).stream()
                .sorted(Comparator.comparing(prefix -> prefix != UploadPrefix.PRODUCTS))
                .toList();
    }

    private static void uploadSample(Suite suite) throws InterruptedException {
        try (S3Client s3 = LocalClients.s3(suite.s3())) {
            for (UploadPrefix prefix : sample()) {
                String name = prefix.folder().replace("/", ".csv");
                PrefixedFile file = new PrefixedFile(
                        prefix.folder() + name,
                        Home.path().resolve("events/data/sample").resolve(name));
                Upload upload = UploadCommand.upload(file, s3, suite.functions().ledger());
                if (upload.state() != UploadState.LOADED) {
                    throw new IllegalStateException(UploadReport.of(upload));
                }
            }
        }
    }

    /// The API's answers, put together like `metrics --json`.
    private static ObjectNode figures(URI api) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode figures = json.createObjectNode();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String part : List.of("summary", "segments?by=arr_tier", "matrix", "velocity", "quality")) {
                HttpResponse<byte[]> answer = http.send(
                        HttpRequest.newBuilder(api.resolve("/v1/" + part)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                var body = json.readTree(answer.body());
                figures.set("asOf", body.path("asOf"));
                switch (part) {
                    case "segments?by=arr_tier" -> figures.putObject("segments").set("arr_tier", body.path("data"));
                    case "velocity" -> figures.putObject("velocity").set("overall", body.path("data"));
                    default -> figures.set(part, body.path("data"));
                }
            }
        }
        return figures;
    }
}
