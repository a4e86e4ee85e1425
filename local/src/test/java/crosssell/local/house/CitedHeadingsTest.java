package crosssell.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Citations of the pages in comments, and links between the pages, compared with the headings of the pages.
class CitedHeadingsTest {

    private static final Path HOME = Path.of(System.getProperty("crosssell.home", ".."));
    private static final Pattern COMMENT = Pattern.compile("^\\s*//+ ?(.*)|\\s// (.*)");
    private static final Pattern CITATION = Pattern.compile("docs/([\\w-]+\\.md),((?:(?:,| and)? \"[^\"]+\")+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NUMBERED = Pattern.compile("(?<!RFC \\d{4}, )\\b[Ss]ections? \\d.*");
    private static final Pattern WITHOUT_PAGE =
            Pattern.compile("(?:Source: |Cases from |; )(?:definitions|files|interface)\\b[,.].*");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*\\.md)?#([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$");

    @Test
    void everyCitationOfAPageNamesOneOfItsHeadings() throws IOException {
        List<String> cited = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path source : sources()) {
            for (MatchResult citation :
                    CITATION.matcher(comments(source)).results().toList()) {
                Path page = HOME.resolve("docs").resolve(citation.group(1));
                List<String> headings = Files.exists(page) ? headings(page) : List.of();
                QUOTED.matcher(citation.group(2))
                        .results()
                        .map(quoted -> quoted.group(1))
                        .forEach(heading -> {
                            cited.add(heading);
                            if (!headings.contains(heading)) {
                                wrong.add(source + ": " + citation.group(1) + ", " + heading);
                            }
                        });
            }
        }

        assertThat(cited).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noCitationIsByNumberOrWithoutItsPage() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path source : sources()) {
            String comments = comments(source);
            Stream.of(NUMBERED, WITHOUT_PAGE)
                    .flatMap(old -> old.matcher(comments).results())
                    .forEach(old -> wrong.add(source + ": " + old.group()));
        }
        for (Path page : pages()) {
            NUMBERED.matcher(Files.readString(page)).results().forEach(old -> wrong.add(page + ": " + old.group()));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLinkToAPlaceInAPageLeadsToAHeading() throws IOException {
        List<String> links = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                Path target = link.group(1) == null ? page : page.resolveSibling(link.group(1));
                links.add(link.group());
                if (!Files.exists(target) || !anchors(target).contains(link.group(2))) {
                    wrong.add(page + ": " + link.group());
                }
            }
        }

        assertThat(links).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !HOME.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(HOME.resolve("README.md"), HOME.resolve("ARCHITECTURE.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /// The comments of a source, lines that follow each other joined.
    private static String comments(Path source) throws IOException {
        StringBuilder comments = new StringBuilder();
        for (String line : Files.readAllLines(source)) {
            var comment = COMMENT.matcher(line);
            if (comment.find()) {
                String text = comment.group(1) == null ? comment.group(2) : comment.group(1);
                comments.append(text.isBlank() ? "\n" : text.strip() + " ");
            } else {
                comments.append("\n");
            }
        }
        return comments.toString();
    }

    private static List<String> headings(Path page) throws IOException {
        List<String> headings = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(page)) {
            code ^= line.startsWith("```");
            var heading = HEADING.matcher(line);
            if (!code && heading.matches()) {
                headings.add(heading.group(1).strip());
            }
        }
        return headings;
    }

    /// The anchors that GitHub gives to the headings of a page.
    private static Set<String> anchors(Path page) throws IOException {
        return headings(page).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
