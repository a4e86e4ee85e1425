package crosssell.benchmarks;

import crosssell.files.UploadReader;
import crosssell.files.row.ReadReport;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The number of ownership rows read per second from a file of a million: unpacked, decoded, split, validated, made
/// into typed rows and numbered. One thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParseBenchmark {

    private static final int ROWS = 1_000_000;

    /// How the name of the file ends.
    @Param({"csv", "csv.gz", "jsonl", "parquet", "xlsx"})
    public String format = "csv";

    /// Whether rows have a `record_id`.
    @Param({"true", "false"})
    public boolean recordIds;

    private Path file = Path.of("");

    /// Writes the file.
    @Setup
    public void writeFile() throws IOException {
        file = Files.createTempFile("ownership", "." + format);
        new OwnershipFile(ROWS, recordIds).write(file, format);
    }

    /// Removes the file.
    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
    }

    /// Rows a second.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public ReadReport read(Blackhole hole) throws BadFile {
        return new UploadReader().read(file.toString(), UploadPrefix.OWNERSHIP, Mapping.NONE, file, hole::consume);
    }
}
