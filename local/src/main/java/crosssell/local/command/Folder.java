package crosssell.local.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A folder on the command line: an existing one, or one that could be created.
final class Folder implements ITypeConverter<Path> {

    /// @throws TypeConversionException if the name is a file's, or cannot be a folder's
    @Override
    public Path convert(String value) {
        try {
            Path folder = Path.of(value);
            if (!value.isBlank() && (Files.isDirectory(folder) || Files.notExists(folder))) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // As wrong as the name of a file.
        }
        throw new TypeConversionException("'" + value + "' is not a folder, nor a name for one, such as ./october");
    }
}
