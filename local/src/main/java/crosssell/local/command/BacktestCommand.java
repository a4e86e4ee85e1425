package crosssell.local.command;

import crosssell.metrics.backtest.Backtest;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A backtest of the forecasts on the history in files.
@Command(
        name = "backtest",
        description = "Makes the forecasts of earlier dates from files, and compares them with what happened.",
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

    @Mixin
    FilesOption files = new FilesOption();

    @Option(names = "--json", description = "Prints the result, with each forecast, as one JSON object.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        FilesOption.Contents contents = files.read();
        Backtest backtest = Progress.during(
                contents.task(),
                () -> Backtest.of(contents.calculation(), contents.portfolio().facts()));
        System.out.println(
                json ? new String(FiguresJson.of(backtest), StandardCharsets.UTF_8) : BacktestTable.of(backtest));
        return 0;
    }
}
