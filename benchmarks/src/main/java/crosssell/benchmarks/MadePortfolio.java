package crosssell.benchmarks;

import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made customers, the same for the same seed: up to four years of history in rows of random products, a fifth of
/// them ended.
final class MadePortfolio {

    private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
    private static final String[] INDUSTRIES = {"banking", "retail", "software", "public", "health"};

    private final RandomGenerator random;
    private final int products;
    private final int rows;

    /// @param products how many products there are to own
    /// @param rows how many rows a customer has on average, 1 to twice as many less one
    MadePortfolio(long seed, int products, int rows) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.products = products;
        this.rows = rows;
    }

    /// So many customers.
    List<CustomerFacts> customers(int count) {
        List<CustomerFacts> customers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            customers.add(customer(i));
        }
        return customers;
    }

    /// The next customer.
    CustomerFacts customer(int number) {
        List<Holding> holdings = new ArrayList<>();
        LocalDate start = FIRST.plusDays(random.nextInt(1400));
        for (int left = random.nextInt(1, 2 * rows); left > 0; left--) {
            holdings.add(holding(start));
            start = start.plusDays(random.nextInt(1000 / rows));
        }
        CustomerRecord record = new CustomerRecord(
                null,
                null,
                null,
                random.nextLong(5, 3000),
                BigDecimal.valueOf(random.nextInt(101)),
                Map.of("industry", INDUSTRIES[random.nextInt(INDUSTRIES.length)]));
        return new CustomerFacts(new CustomerId("c" + number), holdings, List.of(record));
    }

    private Holding holding(LocalDate start) {
        LocalDate end = random.nextInt(5) == 0 ? start.plusDays(random.nextInt(1, 700)) : null;
        Sku sku = new Sku("product-" + random.nextInt(products));
        Money mrr = new Money(random.nextLong(50_0000, 5000_0000));
        return new Holding(null, sku, start, end, null, mrr, null, null, null, null, null, null);
    }
}
