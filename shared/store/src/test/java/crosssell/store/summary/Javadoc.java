package crosssell.store.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the `///` comments in our sources say of types, record components and words of enums.
final class Javadoc {

    private static final Pattern TYPE = Pattern.compile("\\b(?:record|enum|class|interface) (\\w+)");
    private static final Pattern WORD = Pattern.compile("^ +([A-Z][A-Z0-9_]*)(?:[,;(]|$)");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?<![\\w`])\\[(?:[\\w.]*#)?([\\w.]+)](?!\\()");
    private static final List<Path> MODULES = List.of(
            Path.of("../../shared/metrics"),
            Path.of("../../shared/store"),
            Path.of("../../shared/uploads"),
            Path.of("../../functions/act"),
            Path.of("../../functions/api"));

    /// @param text of the type itself, a paragraph a line
    /// @param parts by the name of a record component or of an enum's constant
    record Comment(String text, Map<String, String> parts) {}

    private final Map<Path, Map<String, Comment>> files = new HashMap<>();

    /// What is said of `type`; of one in a file of ours that has no comment, nothing.
    Comment of(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        Path source = Path.of("src/main/java", top.getName().replace('.', '/') + ".java");
        Path file = MODULES.stream()
                .map(module -> module.resolve(source))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + type));
        return files.computeIfAbsent(file, Javadoc::parse)
                .getOrDefault(type.getSimpleName(), new Comment("", Map.of()));
    }

    private static Map<String, Comment> parse(Path file) {
        Map<String, Comment> types = new HashMap<>();
        List<String> comment = new ArrayList<>();
        Comment around = new Comment("", Map.of());
        for (String line : lines(file)) {
            Matcher type = TYPE.matcher(line);
            Matcher word = WORD.matcher(line);
            if (line.strip().startsWith("///")) {
                comment.add(line.strip().substring(3).stripTrailing());
            } else if (!line.strip().startsWith("@")) {
                if (type.find()) {
                    around = comment(comment);
                    types.put(type.group(1), around);
                } else if (word.find() && !comment.isEmpty()) {
                    around.parts().put(word.group(1), comment(comment).text());
                }
                comment.clear();
            }
        }
        return types;
    }

    private static Comment comment(List<String> lines) {
        Map<String, String> parts = new LinkedHashMap<>();
        String[] pieces = String.join("\n", lines).split("(?m)^ *(?=@(?:param|throws))", -1);
        for (String piece : pieces) {
            Matcher parameter = PARAMETER.matcher(piece);
            if (parameter.matches()) {
                parts.put(parameter.group(1), plain(parameter.group(2)));
            }
        }
        return new Comment(plain(pieces[0]), parts);
    }

    /// Lines joined to paragraphs, but for code, and links to what they name.
    private static String plain(String text) {
        String[] pieces = text.strip().split("```", -1);
        for (int i = 0; i < pieces.length; i += 2) {
            String joined = pieces[i].replaceAll("\\s*\\n\\s*\\n\\s*", "\u0000").replaceAll("\\s*\\n\\s*", " ");
            pieces[i] = LINK.matcher(joined.replace("\u0000", "\n\n")).replaceAll("`$1`");
        }
        return String.join("```", pieces);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
