package crosssell.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Problem;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The key in the upload bucket that a file is to have.
///
/// Source: docs/files.md, "Formats".
final class UploadKey {

    private static final int LONGEST = 1024;
    private static final String NAME = "name";
    private static final String FULL = "full/";

    private UploadKey() {}

    /// The folders that files can be put in: `ownership`, `ownership/full`.
    static List<String> prefixes() {
        return UploadPrefix.folders().stream()
                .map(folder -> folder.substring(0, folder.length() - 1))
                .toList();
    }

    /// The key of a file.
    ///
    /// @param prefix one of [#prefixes]
    /// @param name the file's, behind folders of the caller's own if it likes
    /// @throws Problem if no file can be called that
    static String of(String prefix, String name) {
        String key = prefix + "/" + name;
        require(!name.isEmpty(), name, "must be a file's name");
        require(
                name.chars().noneMatch(letter -> Character.isISOControl(letter) || letter == '\\')
                        && UTF_8.newEncoder().canEncode(name),
                name,
                "must have no control characters, no backslash and no half characters");
        require(
                Arrays.stream(name.split("/", -1)).noneMatch(List.of("", ".", "..")::contains),
                name,
                "must have one / between folders and file, and no folder '.' or '..'");
        require(
                !name.startsWith(FULL),
                name,
                "must not begin with full/; a full extract has a prefix of its own, such as ownership/full");
        require(key.getBytes(UTF_8).length <= LONGEST, name, "must not make the key longer than 1024 bytes");
        requireFormat(name, endings(prefix));
        return key;
    }

    private static void requireFormat(String name, List<String> endings) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (endings.stream().noneMatch(file::endsWith)) {
            String ending = file.substring(Math.max(0, file.lastIndexOf('.')));
            throw Problem.parameter(NAME, name, "cannot end in", ending, endings);
        }
    }

    private static List<String> endings(String prefix) {
        try {
            List<String> endings = UploadPrefix.ofKey(prefix + "/").endings();
            return Stream.concat(endings.stream(), Stream.of(Mapping.ENDING)).toList();
        } catch (BadFile e) {
            throw new IllegalArgumentException("no prefix: " + prefix, e);
        }
    }

    private static void require(boolean met, String name, String rule) {
        if (!met) {
            throw Problem.parameter(NAME, name, rule);
        }
    }
}
