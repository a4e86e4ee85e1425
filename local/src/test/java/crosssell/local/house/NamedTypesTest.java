package crosssell.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// ARCHITECTURE.md against the sources.
class NamedTypesTest {

    private static final Path HOME = Path.of(System.getProperty("crosssell.home", ".."));
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.\\w+)?`");

    @Test
    void everyTypeThatTheArchitectureNamesExists() throws IOException {
        Set<String> types;
        try (Stream<Path> sources = Files.walk(HOME)) {
            types = sources.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        Set<String> named = TYPE.matcher(Files.readString(HOME.resolve("ARCHITECTURE.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(types).containsAll(named);
    }
}
