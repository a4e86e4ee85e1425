package crosssell.local.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line `./crosssell`. Exit code 0: success; 1: the work failed; 2: wrong usage.
@Command(
        name = "crosssell",
        description = "Cross-sell metrics on one machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            UploadCommand.class,
            RecomputeCommand.class,
            MetricsCommand.class,
            ReportCommand.class,
            CustomerCommand.class,
            OpportunitiesCommand.class,
            BacktestCommand.class,
            UploadsCommand.class,
            WithdrawCommand.class,
            ReplayCommand.class
        })
public final class Crosssell {

    private Crosssell() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Crosssell())
                .registerConverter(LocalDate.class, new AsOfOption())
                .registerConverter(Path.class, new Folder())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(said(failure)));
                    return failure instanceof WrongUsage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// The message of a failure. The JDK's file exceptions have only the file's name, so the reason is added.
    private static String said(Exception failure) {
        if (failure instanceof FileSystemException failed) {
            return "cannot read or write " + failed.getFile() + ": "
                    + switch (failed) {
                        case NoSuchFileException none -> "there is no such file or folder";
                        case FileAlreadyExistsException file -> "it is not a folder";
                        case AccessDeniedException denied -> "access is denied";
                        default -> Objects.requireNonNullElse(failed.getReason(), "it cannot be used");
                    };
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
