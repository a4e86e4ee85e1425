package crosssell.benchmarks;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The cost of folding beside its floor, working out only the histories. 20,000 customers with 5 rows each on average;
/// the figure to read is the ratio of the two scores.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FoldBenchmark {

    private static final int CUSTOMERS = 20_000;

    /// How many products there are to own.
    @Param({"8", "200"})
    public int products;

    /// How many rows a customer has on average.
    @Param("5")
    public int rows;

    private Calculation calculation = new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.of(2026, 10, 31));
    private List<CustomerFacts> customers = List.of();
    private Tally folded = calculation.tally();

    /// Makes the customers.
    @Setup
    public void makeCustomers() {
        customers = new MadePortfolio(42, products, rows).customers(CUSTOMERS);
        folded = fold();
    }

    /// The floor: each customer's rows worked out, nothing counted.
    @Benchmark
    public void histories(Blackhole hole) {
        Counting counting = new Counting(Settings.DEFAULT, Catalogue.NONE);
        for (CustomerFacts facts : customers) {
            hole.consume(new CustomerHistory(facts, counting));
        }
    }

    /// Every metric family over all customers.
    @Benchmark
    public Tally fold() {
        Tally tally = calculation.tally();
        customers.forEach(tally::add);
        return tally;
    }

    /// From the tally to the figures.
    @Benchmark
    public Figures figures() {
        return folded.figures();
    }
}
