package crosssell.local.command;

import crosssell.local.aws.LocalClients;
import crosssell.local.suite.Names;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadState;
import crosssell.store.summary.FiguresJson;
import crosssell.uploads.Mapping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// An upload of files to a running suite.
@Command(
        name = "upload",
        description = "Uploads files to a running suite, waits until they are ingested and prints the outcome of each.",
        mixinStandardHelpOptions = true)
final class UploadCommand implements Callable<Integer> {

    private static final int NEWEST = 200;
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "PREFIX=FILE, or a file in a folder named after its prefix.")
    List<String> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "PREFIX",
            converter = PrefixedFile.Prefix.class,
            description = "The folder that the files belong in, such as ownership or ownership/full.")
    @Nullable
    String as;

    @Option(names = "--json", description = "Prints the outcomes as JSON.")
    boolean json;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        List<PrefixedFile> prefixed =
                files.stream().map(file -> PrefixedFile.of(file, as)).toList();
        RunningSuite running = RunningSuite.in(data.folder);
        try (S3Client s3 = LocalClients.s3(running.s3());
                DynamoDbClient dynamoDb = LocalClients.dynamoDb(running.dynamoDb())) {
            UploadLedger ledger = new DynamoDbUploadLedger(dynamoDb, Names.LOCAL.ledger());
            List<Upload> uploads = new ArrayList<>();
            for (PrefixedFile file : prefixed) {
                uploads.add(upload(file, s3, ledger));
            }
            print(uploads);
            return uploads.stream().allMatch(upload -> upload.state() == UploadState.LOADED) ? 0 : 1;
        }
    }

    private void print(List<Upload> uploads) {
        if (json) {
            System.out.println(new String(FiguresJson.of(uploads), StandardCharsets.UTF_8));
        } else {
            uploads.forEach(upload -> System.out.println(UploadReport.of(upload)));
        }
    }

    static Upload upload(PrefixedFile file, S3Client s3, UploadLedger ledger) throws InterruptedException {
        try (Progress progress = Progress.of("Uploading " + file.key(), -1, "rows", 1)) {
            putMapping(file, s3);
            String version = put(file.key(), file.path(), s3);
            Optional<Upload> upload = Optional.empty();
            while (upload.isEmpty() || !upload.get().state().isFinished()) {
                Thread.sleep(PAUSE);
                upload = ledger.uploads(NEWEST, null).stream()
                        .filter(u -> u.key().equals(file.key()) && version.equals(u.versionId()))
                        .findAny();
                upload.ifPresent(u -> progress.to(u.read()));
            }
            return upload.get();
        }
    }

    /// Uploads the mapping beside the file, if there is one.
    private static void putMapping(PrefixedFile file, S3Client s3) {
        for (String key : Mapping.keysBeside(file.key())) {
            Path mapping = file.path().resolveSibling(key.substring(key.lastIndexOf('/') + 1));
            if (Files.exists(mapping)) {
                put(key, mapping, s3);
                return;
            }
        }
    }

    private static String put(String key, Path file, S3Client s3) {
        return s3.putObject(put -> put.bucket(Names.LOCAL.uploads()).key(key), file)
                .versionId();
    }
}
