package crosssell.local.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./crosssell`: exit 0 good, 1 the work failed, 2 wrong usage.
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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(said(failure)));
                    return failure instanceof WrongUsage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String said(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
