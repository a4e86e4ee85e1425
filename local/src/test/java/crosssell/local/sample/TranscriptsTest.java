package crosssell.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The questions in docs/http-api.md show what they are answered over the sample. To write the answers anew:
/// `./mvnw -q -Dquick -pl local -am test -Dtest=TranscriptsTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dtranscripts=write`
@SuppressWarnings("NullAway.Init")
class TranscriptsTest {

    private static final Path PAGE = Path.of("..", "docs", "http-api.md");
    private static final Pattern SAID = Pattern.compile("(?<![\\w.-])(\\d[\\d,]*(?:\\.\\d+)?)(?![\\w-])");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");

    private static SampleSuite sample;
    private static String page;

    @BeforeAll
    static void start() throws IOException {
        sample = new SampleSuite();
        page = Files.readString(PAGE);
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @Test
    void everyQuestionOfThePageIsAnsweredAsThePageShows() throws IOException, InterruptedException {
        String made = page;
        for (Transcript each : Transcript.in(questions())) {
            made = made.replace(each.command() + each.answer(), each.command() + each.answerOf(sample.endpoint()));
        }
        if ("write".equals(System.getProperty("transcripts"))) {
            Files.writeString(PAGE, made);
            page = made;
        }

        assertThat(page).isEqualTo(made);
        assertThat(Transcript.in(questions())).hasSizeGreaterThan(10);
    }

    @Test
    void everyFigureThatThePageReadsOffAnAnswerIsInIt() {
        for (Transcript each : Transcript.in(questions())) {
            List<BigDecimal> figures = NUMBER.matcher(each.answer())
                    .results()
                    .map(number -> new BigDecimal(number.group()))
                    .toList();
            assertThat(SAID.matcher(each.said()).results().map(MatchResult::group))
                    .as("%s of %s", each.said(), each.answer())
                    .allMatch(said -> figures.stream().anyMatch(figure -> reads(figure, said)));
        }
    }

    /// The page from its heading on to its end.
    private static String questions() {
        return page.substring(page.indexOf("\n## Questions that analysts ask\n"));
    }

    /// Whether a figure is said so: rounded, or as a percentage rounded.
    private static boolean reads(BigDecimal figure, String said) {
        BigDecimal read = new BigDecimal(said.replace(",", ""));
        return figure.setScale(read.scale(), RoundingMode.HALF_UP).compareTo(read) == 0
                || figure.movePointRight(2)
                                .setScale(read.scale(), RoundingMode.HALF_UP)
                                .compareTo(read)
                        == 0;
    }

    @Test
    void curlAndJqPrintTheSame() throws IOException, InterruptedException {
        assumeThat(shell("curl --version && jq --version")).doesNotContain("not found");
        for (Transcript each : Transcript.in(questions())) {
            assertThat(shell(each.against(sample.endpoint())))
                    .as(each.command())
                    .isEqualToNormalizingNewlines(each.answer());
        }
    }

    private static String shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed;
    }
}
