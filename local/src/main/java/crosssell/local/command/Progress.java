package crosssell.local.command;

import java.io.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// The progress of a step: a bar on a terminal, otherwise a line at the end. It goes to standard error, away from the
/// results.
final class Progress implements AutoCloseable {

    private final String task;
    private final Instant start = Instant.now();
    private final @Nullable ProgressBar bar;
    private long done;

    private Progress(String task, @Nullable ProgressBar bar) {
        this.task = task;
        this.bar = bar;
    }

    /// Begins a step.
    ///
    /// @param total in `unit`; -1 = unknown
    static Progress of(String task, long total, String unit, long unitSize) {
        return new Progress(
                task,
                !onTerminal()
                        ? null
                        : new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(total)
                                .setUnit(" " + unit, unitSize)
                                .clearDisplayOnFinish()
                                .build());
    }

    /// Does a step whose progress is unknown.
    static <T> T during(String task, Supplier<T> step) {
        try (Progress progress = of(task, -1, "", 1)) {
            T result = step.get();
            progress.step();
            return result;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // since 25 it is null again without a terminal
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void to(long reached) {
        done = reached;
        if (bar != null) {
            bar.stepTo(reached);
        }
    }

    void step() {
        to(done + 1);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.err.printf(Locale.ROOT, "%s: %.1f s%n", task, seconds);
    }
}
