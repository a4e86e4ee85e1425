package crosssell.benchmarks;

import crosssell.api.ApiHandler;
import crosssell.benchmarks.hello.PojoHello;
import crosssell.benchmarks.hello.StreamHello;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The time from the start of a JVM to its first answer, under Lambda's own runtime client on one CPU with Lambda's
/// flags: the API function from its zip, beside functions that do nothing. One after the other in each round.
public final class ColdStart {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /// A class of each jar that Lambda's runtime is made of.
    private static final List<String> RUNTIME = List.of(
            MAIN,
            "com.amazonaws.services.lambda.runtime.RequestHandler",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private final Map<String, String> environment;
    private final byte[] event;
    private final List<String> flags;

    private ColdStart(CannedEndpoint table, byte[] event, List<String> flags) {
        this.event = event;
        this.flags = flags;
        this.environment = Map.ofEntries(
                Map.entry("PATH", System.getenv("PATH")),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "f"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "a"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "b"),
                Map.entry("AWS_SESSION_TOKEN", "c"),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", table.uri().toString()),
                Map.entry("SUMMARY_TABLE", "summary"),
                Map.entry("LEDGER_TABLE", "ledger"),
                Map.entry("OWNERSHIP_TABLE", "ownership"));
    }

    /// Prints it.
    ///
    /// @param args the function's zip, rounds, then more flags for the JVM
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[1]);
        List<String> flags = List.of(args).subList(2, args.length);
        try (CannedEndpoint table = CannedEndpoint.start("2000", "8")) {
            Path folder = Files.createTempDirectory("cold-start");
            Map<String, Path> functions = new LinkedHashMap<>();
            functions.put(PojoHello.class.getName(), alone(PojoHello.class, folder.resolve("pojo")));
            functions.put(StreamHello.class.getName(), alone(StreamHello.class, folder.resolve("stream")));
            functions.put(ApiHandler.class.getName(), unpacked(Path.of(args[0]), folder.resolve("api")));
            ColdStart start = new ColdStart(table, Files.readAllBytes(Path.of("events/http/summary.json")), flags);
            start.compare(functions, rounds);
        }
    }

    private void compare(Map<String, Path> functions, int rounds) throws IOException, InterruptedException {
        Map<String, List<Took>> all = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Path> function : functions.entrySet()) {
                Took took = start(function.getKey(), function.getValue());
                if (round >= 0) { // the first reads from disk
                    all.computeIfAbsent(function.getKey(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        Took hello = Took.median(Objects.requireNonNull(all.get(PojoHello.class.getName())));
        all.forEach((name, each) -> {
            Took median = Took.median(each);
            System.out.printf(
                    "%-40s %4d ms (%.2f), CPU %4d ms (%.2f)%n",
                    name,
                    median.clock().toMillis(),
                    ratio(median.clock(), hello.clock()),
                    median.cpu().toMillis(),
                    ratio(median.cpu(), hello.cpu()));
        });
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    private Took start(String handler, Path task) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "taskset",
                "-c",
                "0",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto"));
        command.addAll(flags);
        command.addAll(List.of("-cp", runtime(), MAIN, handler));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(task.toFile())
                .redirectErrorStream(true)
                .redirectOutput(task.resolveSibling("log").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try (RuntimeApi lambda = new RuntimeApi(event)) {
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", lambda.address());
            long before = System.nanoTime();
            Process process = builder.start();
            String answer = lambda.answer();
            Duration clock = Duration.ofNanos(System.nanoTime() - before);
            Duration cpu = process.info().totalCpuDuration().orElseThrow();
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            if (!answer.startsWith("{\"statusCode\":200") && !answer.startsWith("\"hello")) {
                throw new IllegalStateException(handler + " answered " + answer);
            }
            return new Took(clock, cpu);
        }
    }

    private static String runtime() {
        return RUNTIME.stream().map(ColdStart::jar).collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String type) {
        try {
            ClassLoader loader = ColdStart.class.getClassLoader();
            return Class.forName(type, false, loader)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("not on the class path", e);
        }
    }

    private static Path alone(Class<?> handler, Path folder) throws IOException {
        String file = handler.getName().replace('.', '/') + ".class";
        Path place = folder.resolve(file);
        Files.createDirectories(place.getParent());
        try (InputStream bytes = handler.getResourceAsStream("/" + file)) {
            Files.copy(bytes, place);
        }
        return folder;
    }

    private static Path unpacked(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path place = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(in, place);
                }
            }
        }
        return folder;
    }

    private record Took(Duration clock, Duration cpu) {

        private static Took median(List<Took> all) {
            return new Took(
                    middle(all.stream().map(Took::clock)), middle(all.stream().map(Took::cpu)));
        }

        private static Duration middle(Stream<Duration> durations) {
            Duration[] sorted = durations.sorted().toArray(Duration[]::new);
            return sorted[sorted.length / 2];
        }
    }
}
