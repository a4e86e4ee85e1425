package crosssell.benchmarks;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.FiguresJson;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.Map;

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
        Map<String, byte[]> documents = FiguresJson.documents(figures);
        long bytes = 0;
        int largest = 0;
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            bytes += document.getValue().length;
            largest = Math.max(largest, document.getValue().length);
        }
        System.out.printf("%,d documents of %,d bytes, the largest of %,d%n", documents.size(), bytes, largest);
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
