package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// docs/backtest.md shows what its command prints. To write the table anew:
/// `./mvnw -q -Dquick -pl local -am test -Dtest=BacktestPageTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dbacktest=write`
class BacktestPageTest {

    private static final Path PAGE = Path.of("..", "docs", "backtest.md");
    private static final String BEGINNING = "```text\n";
    private static final String END = "\n```";

    @Test
    void thePageShowsTheBacktestOfTheSample() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGINNING) + BEGINNING.length();
        int to = page.indexOf(END, from);
        String printed = backtestOfTheSample();
        if ("write".equals(System.getProperty("backtest"))) {
            Files.writeString(PAGE, page.substring(0, from) + printed + page.substring(to));
            return;
        }

        assertThat(page.substring(from, to)).isEqualTo(printed);
    }

    private static String backtestOfTheSample() {
        String sample = Path.of("..", "events", "data", "sample") + "/";
        return CommandLineRun.of(
                        "backtest",
                        sample + "products.csv",
                        sample + "customers.csv",
                        sample + "ownership.csv",
                        "--as-of=2026-10-31")
                .succeeded()
                .output()
                .strip()
                .replace("\r\n", "\n");
    }
}
