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

/// Made customers, the same for the same seed: four years of history, 1 to 9 rows each (5 on average), a fifth of
/// the rows ended.
final class Portfolio {

    private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
    private static final String[] INDUSTRIES = {"banking", "retail", "software", "public", "health"};

    private final RandomGenerator random;
    private final int products;

    /// @param products how many products there are to own
    Portfolio(long seed, int products) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.products = products;
    }

    /// So many customers, with five rows each on average.
    List<CustomerFacts> customers(int count) {
        List<CustomerFacts> customers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            customers.add(customer(i));
        }
        return customers;
    }

    private CustomerFacts customer(int number) {
        List<Holding> holdings = new ArrayList<>();
        LocalDate start = FIRST.plusDays(random.nextInt(1400));
        for (int rows = random.nextInt(1, 10); rows > 0; rows--) {
            holdings.add(holding(start));
            start = start.plusDays(random.nextInt(200));
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
