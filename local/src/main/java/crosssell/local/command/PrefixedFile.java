package crosssell.local.command;

import crosssell.files.UploadPrefix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file and what is in it, as people write it: `ownership=deals.csv`, `exports/ownership/deals.csv`,
/// `ownership.csv`.
///
record PrefixedFile(UploadPrefix prefix, Path path) {

    /// The key under which it is uploaded.
    String key() {
        return prefix.folder() + path.getFileName();
    }

    /// Reads it off an argument.
    ///
    /// @param as what is in it, whatever the argument says; absent = the argument says it
    /// @throws WrongUsage if there is no such file, or nothing says what is in it
    static PrefixedFile of(String argument, @Nullable UploadPrefix as) {
        if (as != null) {
            return new PrefixedFile(as, readable(Path.of(argument)));
        }
        return of(argument)
                .orElseThrow(() -> new WrongUsage("cannot tell what is in '" + argument
                        + "': say PREFIX=FILE, or put it in a folder named by its prefix; prefixes are "
                        + Arrays.stream(UploadPrefix.values())
                                .map(PrefixedFile::name)
                                .collect(Collectors.joining(", "))));
    }

    private static Optional<PrefixedFile> of(String argument) {
        for (UploadPrefix prefix : UploadPrefix.values()) {
            String name = name(prefix);
            Path path = argument.startsWith(name + "=")
                    ? Path.of(argument.substring(name.length() + 1))
                    : Path.of(argument);
            if (argument.startsWith(name + "=") || isNamed(path, name)) {
                return Optional.of(new PrefixedFile(prefix, readable(path)));
            }
        }
        return Optional.empty();
    }

    private static Path readable(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new WrongUsage("no such file: " + path);
        }
        return path;
    }

    /// By the nearest folder above it; else by its own name up to the first dot.
    private static boolean isNamed(Path path, String name) {
        String own = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return nearestFolder(path).map(name::equals).orElse(own.split("\\.", 2)[0].equals(name));
    }

    private static Optional<String> nearestFolder(Path path) {
        return Stream.iterate(path.getParent(), folder -> folder != null, Path::getParent)
                .map(folder -> String.valueOf(folder.getFileName()))
                .filter(folder -> Arrays.stream(UploadPrefix.values()).anyMatch(p -> name(p).equals(folder)))
                .findFirst();
    }

    private static String name(UploadPrefix prefix) {
        return prefix.folder().substring(0, prefix.folder().length() - 1);
    }
}
