package crosssell.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// A command line run as `./crosssell` runs it, but in this process.
///
/// @param errors what it wrote where a terminal shows errors
record CommandLineRun(int exitCode, String output, String errors) {

    static CommandLineRun of(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Crosssell.commandLine().setErr(new PrintWriter(errors, true));
        PrintStream terminal = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, UTF_8));
        try {
            int exitCode = commandLine.execute(arguments);
            return new CommandLineRun(exitCode, output.toString(UTF_8), errors.toString());
        } finally {
            System.setOut(terminal);
        }
    }

    /// Itself; fails the test if the run failed.
    CommandLineRun succeeded() {
        assertThat(exitCode).as(errors).isZero();
        return this;
    }
}
