package crosssell.files;

import crosssell.files.row.RowResult;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads files in a machine that has little memory, one after the other, and tells what became of each.
final class LittleMemory {

    /// What the ingest function has, but for what Java and the rest of the function take.
    static final String HEAP = "-Xmx1000m";

    private LittleMemory() {}

    /// Reads files, the names of which say what they are.
    public static void main(String[] args) {
        for (String file : args) {
            String[] rejected = {""};
            String said;
            try {
                new UploadReader().read(file, UploadPrefix.CUSTOMERS, Mapping.NONE, Path.of(file), row -> {
                    if (row instanceof RowResult.Rejected wrong) {
                        rejected[0] = wrong.rejection().sentence();
                    }
                });
                said = "read; " + rejected[0];
            } catch (BadFile refused) {
                said = refused.getMessage();
            }
            System.out.println(Path.of(file).getFileName() + "\t" + said);
        }
    }

    /// What is said of each file, in their order.
    static List<String> said(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LittleMemory.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.inputReader()) {
            return out.lines()
                    .filter(line -> !line.startsWith("WARNING") && !line.startsWith("SLF4J"))
                    .toList();
        } finally {
            process.waitFor();
        }
    }
}
