package crosssell.benchmarks;

import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Writes a made portfolio as the files that a user uploads: `ownership.csv` and `customers.csv` in a folder.
public final class PortfolioCsv {

    private PortfolioCsv() {}

    /// Writes them.
    ///
    /// @param args folder, customers, products, rows per customer on average
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int customers = Integer.parseInt(args[1]);
        MadePortfolio portfolio = new MadePortfolio(42, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        try (PrintWriter ownership = csv(folder, "ownership.csv");
                PrintWriter attributes = csv(folder, "customers.csv")) {
            ownership.println("customer_id,product,started_on,ended_on,mrr,record_id");
            attributes.println("customer_id,employees,industry,health_score");
            for (int number = 0; number < customers; number++) {
                write(portfolio.customer(number), ownership, attributes);
            }
        }
    }

    private static PrintWriter csv(Path folder, String name) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8));
    }

    private static void write(CustomerFacts customer, PrintWriter ownership, PrintWriter attributes) {
        String id = customer.customer().value();
        int row = 0;
        for (Holding holding : customer.holdings()) {
            String end = Objects.toString(holding.endedOn(), "");
            ownership.printf(
                    "%s,%s,%s,%s,%s,%s-%d%n", id, holding.sku(), holding.startedOn(), end, holding.mrr(), id, row++);
        }
        for (CustomerRecord record : customer.records()) {
            attributes.printf(
                    "%s,%s,%s,%s%n", id, record.employees(), record.attributes().get("industry"), record.healthScore());
        }
    }
}
