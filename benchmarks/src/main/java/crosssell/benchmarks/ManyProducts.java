package crosssell.benchmarks;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.store.summary.RunDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;

/// The cost of a portfolio of many products: fold, figures, the JSON that `metrics --json` prints, and the documents
/// that a run publishes, written one by one.
public final class ManyProducts {

    private ManyProducts() {}

    /// Prints it.
    ///
    /// @param args customers, products, rows per customer on average
    public static void main(String[] args) {
        int customers = Integer.parseInt(args[0]);
        MadePortfolio portfolio = new MadePortfolio(42, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Tally tally = new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.of(2026, 10, 31)).tally();
        long start = System.nanoTime();
        for (int number = 0; number < customers; number++) {
            tally.add(portfolio.customer(number));
        }
        start = told("fold", start);
        Figures figures = tally.figures();
        start = told("figures", start);
        System.out.printf("%,d bytes of JSON%n", FiguresJson.of(figures).length);
        start = told("JSON", start);
        Run run = Run.begin(
                figures.asOf(),
                Instant.parse("2026-11-01T02:15:00Z"),
                Settings.DEFAULT,
                Calculation.DEFINITION_VERSION);
        RunDocument about = RunDocument.of(run, Settings.DEFAULT, customers, 0, List.of());
        IntSummaryStatistics documents = RunContents.of(run, figures, about, "{}")
                .mapToInt(document -> document.json().bytes().length)
                .summaryStatistics();
        System.out.printf(
                "%,d documents of %,d bytes gzipped, the largest of %,d%n",
                documents.getCount(), documents.getSum(), documents.getMax());
        told("documents", start);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("%,d MB of heap at most%n", heap / 1_000_000);
    }

    private static long told(String what, long start) {
        long now = System.nanoTime();
        System.out.printf("%s %.1f s%n", what, (now - start) / 1e9);
        return now;
    }
}
