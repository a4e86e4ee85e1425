package crosssell.local.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The folder that a suite keeps its buckets in.
final class DataOption {

    static final String FOLDER = ".crosssell";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = FOLDER,
            description = "Folder of the suite's buckets. Default: ${DEFAULT-VALUE}")
    Path folder = Path.of(FOLDER);
}
