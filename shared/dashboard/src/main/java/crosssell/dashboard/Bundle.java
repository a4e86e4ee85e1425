package crosssell.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The page's modules in one script, for a page without a server: each is a function that gives what it exports, called
/// once, after those that it imports. An import or export is on one line and names its subject.
public final class Bundle {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (\\{.*}) from '([^']+)';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ((?:async )?(?:const|function|class) (\\w+))");
    private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b.*");

    private Bundle() {}

    /// The script, a module itself, that runs `entry` with all that it needs.
    ///
    /// @throws IllegalStateException if a module imports or exports in another way
    public static String of(String entry) {
        Set<String> needed = needed(entry);
        StringBuilder script = new StringBuilder("const modules = {};\n");
        Dashboard.MODULES.stream()
                .filter(needed::contains)
                .forEach(name -> script.append("modules['%s'] = (() => {\n".formatted(name))
                        .append(body(name))
                        .append("return {%s};\n})();\n".formatted(String.join(", ", exports(name)))));
        return script.append(body(entry)).toString();
    }

    private static Set<String> needed(String entry) {
        Set<String> needed = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(entry));
        while (!open.isEmpty()) {
            String name = open.removeLast();
            IMPORT.matcher(text(name))
                    .results()
                    .map((MatchResult match) -> path(name, match.group(2)))
                    .filter(needed::add)
                    .forEach(open::add);
        }
        return needed;
    }

    private static String body(String name) {
        String imported = IMPORT.matcher(text(name))
                .replaceAll(match -> "const %s = modules['%s'];"
                        .formatted(match.group(1).replace(" as ", ": "), path(name, match.group(2))));
        String body = EXPORT.matcher(imported).replaceAll("$1");
        LEFT.matcher(body).results().findFirst().ifPresent(left -> {
            throw new IllegalStateException(name + " cannot be bundled: " + left.group());
        });
        return body;
    }

    private static List<String> exports(String name) {
        return EXPORT.matcher(text(name))
                .results()
                .map((MatchResult match) -> match.group(2))
                .toList();
    }

    /// The name of a module that another imports by a path from itself.
    private static String path(String from, String imported) {
        return Path.of("/" + from)
                .resolveSibling(imported)
                .normalize()
                .toString()
                .substring(1);
    }

    private static String text(String name) {
        return new String(Dashboard.file(name).bytes(), UTF_8);
    }
}
