package crosssell.metrics.twin;

import crosssell.metrics.Calculation;
import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Random customers, catalogue, settings and as-of date from one seed. There are few SKUs, dates and bundle ids, so
/// that every rule of the definitions meets every other: trials, one-time purchases, empty intervals, undated rows,
/// bundles, replacement chains, unmapped and uncounted SKUs, churn dates in any row, customers rows that change over
/// time.
public final class SeededHistories {

    private static final List<String> SKUS = List.of(
            "core-s",
            "core-l",
            "core-seat",
            "ana",
            "ana-pro",
            "mobile",
            "mobile-2",
            "archive",
            "licence",
            "setup",
            "legacy-x");
    private static final List<LocalDate> TURNING_DAYS = List.of(
            LocalDate.of(2022, 1, 31),
            LocalDate.of(2022, 11, 30),
            LocalDate.of(2023, 1, 31),
            LocalDate.of(2023, 2, 28),
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 2, 29));

    private static final List<Benchmark> OTHER_BENCHMARKS = List.of(
            new Benchmark(Benchmark.Metric.EARNED_CROSS_SELL_RATE, null, null, 0, 0.25, "one"),
            new Benchmark(Benchmark.Metric.PRODUCTS_PER_CUSTOMER, null, null, 1.5, 1.5, "two"),
            new Benchmark(Benchmark.Metric.PRODUCTS_PER_CUSTOMER, "region", "north", 1, 2, "three"),
            new Benchmark(Benchmark.Metric.MEDIAN_DAYS, "region", "north", 30, 90, "four"));

    private final Random random;

    private SeededHistories(long seed) {
        this.random = new Random(seed);
    }

    /// The data from one seed.
    public record Histories(Calculation calculation, List<CustomerFacts> customers) {}

    /// The same for the same seed, on any machine.
    public static Histories of(long seed) {
        SeededHistories seeded = new SeededHistories(seed);
        return seeded.histories(seeded.pick(0, 1, 2, 5, 10, 20, 30));
    }

    /// The same with this many customers.
    public static Histories of(long seed, int size) {
        return new SeededHistories(seed).histories(size);
    }

    private Histories histories(int size) {
        Calculation calculation = new Calculation(settings(), catalogue(), effort(), asOf());
        List<CustomerFacts> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            customers.add(customer("c" + i));
        }
        return new Histories(calculation, customers);
    }

    private Settings settings() {
        if (chance(30)) {
            return Settings.DEFAULT;
        }
        return new Settings(
                new Settings.Bands(
                        pick(1L, 200L),
                        pick(200L, 1000L),
                        pick(BigDecimal.valueOf(60), new BigDecimal("60.5")),
                        BigDecimal.valueOf(75),
                        Money.of(pick("1200", "25000")),
                        Money.of(pick("30000", "100000"))),
                pick(0, 1, 20, 45),
                Money.of(pick("0", "20.5", "100")),
                pick(1, 3, 5),
                pick(List.of(), List.of(1), List.of(3, 6, 12)),
                pick(List.of(), List.of("label")),
                pick(
                        List.of(),
                        List.of(new Settings.Crossing("size", "tenure")),
                        List.of(
                                new Settings.Crossing("region", "entry_product"),
                                new Settings.Crossing("arr_tier", "health"))),
                pick(Settings.DEFAULT.benchmarks(), List.of(), OTHER_BENCHMARKS),
                new Attribution(pick(0, 45, 90), pick(1, 30), pick(30, 90), pick(Attribution.Model.values())),
                pick(
                        Playbook.DEFAULT,
                        new Playbook(
                                null, BigDecimal.valueOf(49), 365, false, true, null, BigDecimal.valueOf(60), null),
                        new Playbook(null, null, null, false, false, 30, BigDecimal.valueOf(75), 90)),
                pickOrNone(null, new BigDecimal("7.5")));
    }

    private SellingEffort effort() {
        List<Campaign> campaigns = new ArrayList<>();
        for (String id : List.of("k1", "k2", "k3")) {
            for (int i = pick(0, 1, 1, 1, 2); i > 0; i--) {
                campaigns.add(new Campaign(
                        id,
                        day().plusDays(i),
                        pickOrNone(null, "Campaign " + id),
                        productName(),
                        null,
                        pickOrNone(null, 30, 365),
                        pickOrNone(null, Money.of("0"), Money.of("999.99"))));
            }
        }
        List<Cost> costs = new ArrayList<>();
        for (int i = pick(0, 1, 5, 20); i > 0; i--) {
            costs.add(new Cost(
                    day(), Money.of(pick("0", "100", "33.3333")), team(), pickOrNone(null, "k1", "k2", "k9"), null));
        }
        return new SellingEffort(campaigns, costs);
    }

    private @Nullable ProductId productName() {
        String name = pickOrNone(null, "Analytics", "Mobile", "ana", "core-l", "Setup", "no such");
        return name == null ? null : new ProductId(name);
    }

    private @Nullable String team() {
        return pickOrNone(null, "CS", "Sales", "Partners");
    }

    private Catalogue catalogue() {
        if (chance(20)) {
            return Catalogue.NONE;
        }
        return Catalogue.of(List.of(
                entry("core-s", "Core", "1", null, null, null),
                entry("core-l", "Core", "1.5", true, null, null),
                entry("core-seat", "Core", null, null, Kind.SUBSCRIPTION, null),
                entry("ana", "Analytics", "2", null, null, null),
                entry("ana-pro", "Analytics", null, null, Kind.TRIAL, null),
                entry("mobile", "Mobile", "0.25", null, null, null),
                entry("mobile-2", "Mobile 2", "0.3333", null, null, pickOrNone(null, 3)),
                entry("archive", "Archive", null, null, Kind.ONE_TIME, pick(1, 9)),
                entry("licence", "Licence", null, null, Kind.ONE_TIME, null),
                entry("setup", pick("Setup", "Core"), "9", false, Kind.ONE_TIME, null)));
    }

    private CatalogueEntry entry(
            String sku,
            String product,
            @Nullable String weight,
            @Nullable Boolean counts,
            @Nullable Kind kind,
            @Nullable Integer valueMonths) {
        return new CatalogueEntry(
                new Sku(sku),
                new ProductId(product),
                weight == null ? null : Money.of(weight),
                counts,
                kind,
                valueMonths,
                chance(15) ? day() : null,
                chance(15) ? day() : null,
                null);
    }

    private LocalDate asOf() {
        return pick(
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2023, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 6, 15),
                LocalDate.of(2024, 12, 31));
    }

    private CustomerFacts customer(String id) {
        List<Holding> holdings = chance(15) ? migrations() : anything();
        Map<String, CustomerRecord> byEffectiveOn = new TreeMap<>();
        int records = pick(0, 1, 1, 1, 2, 3);
        for (int i = 0; i < records; i++) {
            LocalDate effectiveOn =
                    chance(60) ? null : chance(5) ? LocalDate.of(2029, 12, 31).plusDays(random.nextInt(2)) : day();
            byEffectiveOn.put(String.valueOf(effectiveOn), customerRecord(effectiveOn));
        }
        return new CustomerFacts(
                new CustomerId(id), holdings, List.copyOf(byEffectiveOn.values()), targets(), touches(holdings));
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (int i = pick(0, 0, 1, 1, 2, 4); i > 0; i--) {
            LocalDate on = day().plusDays(i);
            targets.add(new Target(pick("k1", "k2", "k3", "k9"), on, chance(40) ? on.plusDays(10) : null, chance(30)));
        }
        return targets;
    }

    /// Dates around the days on which something starts, so that they matter.
    private List<Touch> touches(List<Holding> holdings) {
        List<Touch> touches = new ArrayList<>();
        for (Holding holding : holdings) {
            for (int i = pick(0, 1, 3); i > 0 && holding.startedOn() != null; i--) {
                LocalDate on = holding.startedOn().minusDays(pick(-1, 0, 0, 1, 30, 30, 45, 46, 90, 91));
                touches.add(new Touch(pick("CS", "Sales", "Partners"), on, productName()));
            }
        }
        return touches;
    }

    private List<Holding> anything() {
        boolean undated = chance(8);
        List<LocalDate> days = List.of(day(), day(), day());
        List<String> skus = List.of(pickFrom(SKUS), pickFrom(SKUS), pickFrom(SKUS), pickFrom(SKUS));
        List<Holding> holdings = new ArrayList<>();
        for (int i = pick(0, 1, 1, 2, 3, 4, 6); i > 0; i--) {
            LocalDate started = undated && chance(50) ? null : pickFrom(days).plusDays(pick(0, 0, 0, 1, 20, 31, 180));
            LocalDate ended = null;
            if (chance(35)) {
                ended = started == null ? day() : started.plusDays(pick(0, 0, 1, 30, 90, 400, 700, 2500));
            }
            holdings.add(holding(
                    pickFrom(skus),
                    started,
                    ended,
                    pickOrNone(null, null, null, null, Kind.SUBSCRIPTION, Kind.ONE_TIME, Kind.TRIAL),
                    chance(20) ? pickFrom(skus) : null));
        }
        return holdings;
    }

    /// Products bought in turn, later ones replacing earlier ones, so that chains meet bundles.
    private List<Holding> migrations() {
        LocalDate day = day();
        List<String> skus = List.of("core-s", "ana", "mobile", "mobile-2");
        List<Holding> holdings = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            String replaced = i > 0 && chance(50) ? skus.get(random.nextInt(i)) : null;
            holdings.add(holding(skus.get(i), day, null, null, replaced));
            day = day.plusDays(pick(0, 31, 31));
        }
        return holdings;
    }

    private Holding holding(
            String sku,
            @Nullable LocalDate started,
            @Nullable LocalDate ended,
            @Nullable Kind kind,
            @Nullable String replaced) {
        return new Holding(
                chance(40) ? "r" + random.nextInt(1_000_000) : null,
                new Sku(sku),
                started,
                ended,
                kind,
                chance(25) ? null : Money.of(pick("0", "20.5", "99.9999", "2083.3333", "12000")),
                chance(20) ? Money.of("250.5") : null,
                null,
                null,
                chance(40) ? pick("b1", "b2") : null,
                replaced == null ? null : new Sku(replaced),
                pickOrNone(null, null, null, "k1", "k2"));
    }

    private CustomerRecord customerRecord(@Nullable LocalDate effectiveOn) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("region", pick("north", "south", "south, far"));
        if (chance(50)) {
            attributes.put("label", pick("gold", "silver"));
            attributes.put("plan", pick("annual", "monthly"));
        }
        if (chance(60)) {
            attributes.put("usage_percent", pick("49", "50", "50.5", "99"));
            attributes.put("weekly_active", pick("yes", "no", "TRUE", "0", "perhaps"));
        }
        Set<String> never = new TreeSet<>();
        for (String column : List.of("onboarded_on", "renewal_on", "escalated_on")) {
            if (chance(50)) {
                attributes.put(column, day().toString());
            } else if (!column.equals("onboarded_on") && chance(50)) {
                never.add(column);
            }
        }
        return new CustomerRecord(
                effectiveOn,
                chance(15) ? pick(day(), day(), LocalDate.of(1989, 12, 31), LocalDate.of(1990, 1, 1)) : null,
                pickOrNone(null, null, null, null, null, Status.ACTIVE, Status.CHURNED, Status.PROSPECT, Status.TRIAL),
                pickOrNone(null, 0L, 199L, 200L, 1000L, 1001L),
                pickOrNone(
                        null, BigDecimal.ZERO, new BigDecimal("60.0"), new BigDecimal("60.5"), new BigDecimal("75.01")),
                attributes,
                never);
    }

    private LocalDate day() {
        return chance(50) ? pickFrom(TURNING_DAYS) : LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1100));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> @Nullable T pickOrNone(@Nullable T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pickFrom(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
