package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Every option of every command that takes a value, those to come too.
class OptionsTest {

    /// Any text can be one: the API says whether there is such a thing, and what there is.
    private static final Set<String> FREE_TEXT = Set.of("--product", "--segment");

    static Stream<Arguments> valuesThatCannotBe() {
        return options().stream()
                .flatMap(each -> wrong((OptionSpec) each.get()[1])
                        .map(value -> Arguments.of(each.get()[0], ((OptionSpec) each.get()[1]).longestName(), value)));
    }

    private static List<Arguments> options() {
        List<Arguments> options = new ArrayList<>();
        for (CommandLine command : Crosssell.commandLine().getSubcommands().values()) {
            command.getCommandSpec().options().stream()
                    .filter(option -> option.arity().max() > 0 && !FREE_TEXT.contains(option.longestName()))
                    .forEach(option -> options.add(Arguments.of(command.getCommandName(), option)));
        }
        return options;
    }

    private static Stream<String> wrong(OptionSpec option) {
        Stream<String> ofAny = Stream.of("", "\0");
        if (option.type() == LocalDate.class) {
            return Stream.concat(
                    ofAny,
                    Stream.of("31/10/2026", "2026-02-30", "2026-10", "today", "+12026-10-31", "2026-10-31T00:00"));
        }
        if (option.type() == Integer.class || option.type() == int.class) {
            return Stream.concat(
                    ofAny, Stream.of("many", "-7", "1.5", "1e3", "0x10", "10001000", "99999999999999999999"));
        }
        return ofAny;
    }

    @ParameterizedTest
    @MethodSource("valuesThatCannotBe")
    void aWrongValueIsAnsweredByWhatIsAllowedWithAnExample(String command, String option, String value) {
        CommandLineRun run = CommandLineRun.of(command, option + "=" + value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors().lines().findFirst().orElseThrow())
                .startsWith("Invalid value for option '" + option + "'")
                .contains("'" + value + "' is no")
                .contains("such as ")
                .doesNotContain("java")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "up", "recompute", "report", "uploads", "replay", "opportunities"})
    void whatACommandTakesWithoutOptionsCanBeTaken(String command) {
        assertThat(Crosssell.commandLine().parseArgs(command).subcommand()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--as-of=0001-01-01", "--as-of=2028-02-29", "--history=0", "--history=120"})
    void whatIsAllowedIsTaken(String option) {
        assertThat(Crosssell.commandLine().parseArgs("recompute", option).subcommand())
                .isNotNull();
    }
}
