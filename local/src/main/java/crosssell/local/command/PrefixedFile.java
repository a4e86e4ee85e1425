package crosssell.local.command;

import crosssell.uploads.BadFile;
import crosssell.uploads.UploadPrefix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A file with its prefix, written as `ownership=deals.csv`, `ownership/full=all.csv`,
/// `exports/ownership/deals.csv`, `ownership.csv`.
///
/// @param key the key under which it is uploaded
record PrefixedFile(String key, Path path) {

    /// Reads it from an argument.
    ///
    /// @param as the folder that it belongs in, such as `ownership` or `ownership/full`; absent = the argument says
    ///     which
    /// @throws WrongUsage if the file does not exist, or nothing says what is in it
    static PrefixedFile of(String argument, @Nullable String as) {
        if (as != null) {
            return in(as, Path.of(argument));
        }
        return of(argument)
                .orElseThrow(() -> new WrongUsage("cannot tell what is in '" + argument
                        + "': write PREFIX=FILE, such as ownership=deals.csv, or put it in a folder named after its prefix; prefixes are "
                        + String.join(", ", folders())));
    }

    /// The folder that a file belongs in, on the command line.
    static final class Prefix implements ITypeConverter<String> {

        /// @throws TypeConversionException if there is no such prefix
        @Override
        public String convert(String value) {
            if (folders().contains(value)) {
                return value;
            }
            throw new TypeConversionException("'" + value + "' is not one of " + String.join(", ", folders())
                    + "; what customers own, such as deals.csv, belongs in ownership");
        }
    }

    /// The kind of its rows.
    UploadPrefix prefix() {
        try {
            return UploadPrefix.ofKey(key);
        } catch (BadFile e) {
            throw new IllegalStateException("a key begins with its prefix", e);
        }
    }

    private static Optional<PrefixedFile> of(String argument) {
        for (String folder : folders()) {
            if (argument.startsWith(folder + "=")) {
                return Optional.of(in(folder, Path.of(argument.substring(folder.length() + 1))));
            }
        }
        Path path = Path.of(argument);
        Optional<Path> below = nearestFolder(path);
        if (below.isPresent()) {
            String key = below.get().toString().replace('\\', '/');
            return Optional.of(new PrefixedFile(key, readable(path)));
        }
        String own = path.getFileName().toString().toLowerCase(Locale.ROOT).split("\\.", 2)[0];
        return folders().stream().filter(own::equals).findAny().map(folder -> in(folder, path));
    }

    private static PrefixedFile in(String folder, Path path) {
        return new PrefixedFile(folder + "/" + path.getFileName(), readable(path));
    }

    private static Path readable(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new WrongUsage("no such file: " + path);
        }
        return path;
    }

    /// The path from the nearest folder above the file that is named after a prefix.
    private static Optional<Path> nearestFolder(Path path) {
        return Stream.iterate(path.getNameCount() - 2, n -> n >= 0, n -> n - 1)
                .filter(n -> folders().contains(path.getName(n).toString()))
                .findFirst()
                .map(n -> path.subpath(n, path.getNameCount()));
    }

    /// `ownership`, `customers`, ..., and the folders of full extracts.
    private static List<String> folders() {
        return Stream.concat(
                        Arrays.stream(UploadPrefix.values()).map(UploadPrefix::folder),
                        Arrays.stream(UploadPrefix.values())
                                .map(prefix -> prefix.folder() + "full/")
                                .filter(UploadPrefix::isFull))
                .map(folder -> folder.substring(0, folder.length() - 1))
                .collect(Collectors.toList());
    }
}
