package crosssell.local.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The folder that a suite keeps its buckets in.
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".crosssell",
            description = "Where the suite keeps its buckets. Default: ${DEFAULT-VALUE}")
    Path folder = Path.of(".crosssell");
}
