package crosssell.benchmarks;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The memory of one tally: what the heap holds with several tallies, less what it holds without.
public final class TallySize {

    private static final int TALLIES = 4;

    private TallySize() {}

    /// Prints it.
    ///
    /// @param args customers, products, rows per customer on average
    public static void main(String[] args) {
        int customers = Integer.parseInt(args[0]);
        Calculation calculation = new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.of(2026, 10, 31));
        List<Tally> tallies = new ArrayList<>();
        long before = used();
        for (int i = 0; i < TALLIES; i++) {
            MadePortfolio portfolio = new MadePortfolio(42, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            Tally tally = calculation.tally();
            for (int number = 0; number < customers; number++) {
                tally.add(portfolio.customer(number));
            }
            tallies.add(tally);
        }
        System.out.printf("%,d kB a tally%n", (used() - before) / tallies.size() / 1000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
