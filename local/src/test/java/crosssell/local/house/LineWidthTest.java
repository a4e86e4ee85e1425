package crosssell.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The width of the prose in the pages. Tables, code and lines that are only a link may be wider.
class LineWidthTest {

    private static final int WIDEST = 120;
    private static final Path HOME = Path.of(System.getProperty("crosssell.home", ".."));
    private static final Pattern LINK = Pattern.compile("\\s*(?:[-*] )?!?\\[[^]]*]\\([^)]*\\)[.,:;]?");

    @Test
    void noLineOfProseIsWiderThanTheSources() throws IOException {
        List<Path> pages = pages();
        List<String> wide = new ArrayList<>();
        for (Path page : pages) {
            wide.addAll(wideLines(page));
        }

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(wide).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                                    .map(HOME::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static List<String> wideLines(Path page) throws IOException {
        List<String> wide = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean fence = line.startsWith("```");
            code ^= fence;
            boolean prose = !code && !fence && !line.startsWith("|");
            if (prose
                    && line.codePointCount(0, line.length()) > WIDEST
                    && !LINK.matcher(line).matches()) {
                wide.add(page + ":" + (i + 1) + ": " + line);
            }
        }
        return wide;
    }
}
