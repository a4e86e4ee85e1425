package crosssell.metrics.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import crosssell.metrics.sample.Account.Fate;
import crosssell.metrics.sample.Account.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws the purchases of each customer. The counts of the tiers are given; everything else is drawn until it fits the
/// calendar.
final class SampleAccounts {

    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);
    private static final LocalDate FOUR_YEARS_BEFORE = LocalDate.of(2022, 11, 1);
    /// Until then many customers took much longer to their next product.
    private static final LocalDate CROSS_SELLING_BEGINS = LocalDate.of(2025, 6, 1);
    private static final LocalDate LAST = SampleCustomers.AS_OF.minusDays(3);

    private final Random random;

    SampleAccounts(Random random) {
        this.random = random;
    }

    /// All accounts: customers by start, then those that never became one.
    List<Account> all() {
        List<Account> accounts = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            for (int i = 0; i < tier.customers; i++) {
                accounts.add(active(tier, i < tier.multiProduct ? tier.breadth(random) : 1));
            }
            for (int i = 0; i < tier.churned; i++) {
                accounts.add(churned(tier, i));
            }
        }
        for (int i = 0; i < 5; i++) {
            LocalDate start = SampleCustomers.AS_OF.plusDays(2 + random.nextInt(40));
            accounts.add(new Account(Tier.TIER_2, Fate.SIGNED, List.of(new Line(Product.CORE, start, null)), false));
        }
        accounts.sort(Comparator.comparing(Account::start));
        for (Fate fate : List.of(Fate.TRYING, Fate.PROSPECT, Fate.SERVED)) {
            for (int i = 0; i < (fate == Fate.SERVED ? 3 : 30); i++) {
                accounts.add(new Account(Tier.TIER_3, fate, List.of(), false));
            }
        }
        return accounts;
    }

    private Account active(Tier tier, int breadth) {
        while (true) {
            boolean bundled = breadth > 1 && chance(0.15);
            LocalDate start = chance(0.12) ? dayIn(FIRST, FOUR_YEARS_BEFORE) : lateDayIn(FOUR_YEARS_BEFORE, LAST);
            List<Line> lines = purchases(tier, products(tier, breadth), start, bundled);
            if (onSale(lines) && lines.getLast().from().isBefore(LAST)) {
                interrupt(lines);
                lapse(tier, lines);
                return new Account(tier, Fate.ACTIVE, lines, bundled);
            }
        }
    }

    /// Customers that leave mostly have one product; few leave after a long time.
    private Account churned(Tier tier, int number) {
        int breadth = chance(tier == Tier.TIER_3 ? 0.07 : 0.18) ? 2 : 1;
        while (true) {
            LocalDate end = lateDayIn(FOUR_YEARS_BEFORE, LAST);
            LocalDate start = end.minusDays(110 + random.nextInt(30) * 30L);
            List<Line> lines = purchases(tier, products(tier, breadth), start, false);
            if (!start.isBefore(FIRST)
                    && onSale(lines)
                    && lines.getLast().from().isBefore(end.minusDays(60))) {
                lines.replaceAll(line -> new Line(line.product(), line.from(), end));
                Fate fate = number == 0 ? Fate.CHURNED_SOME_DAY : number % 3 == 0 ? Fate.ENDED : Fate.CHURNED;
                return new Account(tier, fate, lines, false);
            }
        }
    }

    private List<Product> products(Tier tier, int breadth) {
        List<Product> products = new ArrayList<>();
        while (products.size() < breadth) {
            Set<Product> owned = EnumSet.noneOf(Product.class);
            owned.addAll(products);
            products.add(Product.next(owned, tier, random));
        }
        return products;
    }

    /// The first product at the start, the second of a bundle with it or within weeks, each other after some months on
    /// sale.
    private List<Line> purchases(Tier tier, List<Product> products, LocalDate start, boolean bundled) {
        List<Line> lines = new ArrayList<>();
        LocalDate day = start;
        for (Product product : products) {
            if (bundled && lines.size() == 1) {
                day = chance(0.3) ? start.plusDays(5 + random.nextInt(15)) : start;
            } else if (!lines.isEmpty()) {
                LocalDate settled = day.plusDays(tier.daysToNext(random));
                if (settled.isBefore(CROSS_SELLING_BEGINS) && chance(0.6)) {
                    settled = settled.plusDays(180 + random.nextInt(500));
                }
                LocalDate known = product.launched.plusDays(40 + random.nextInt(200));
                day = settled.isAfter(known) ? settled : known;
            }
            lines.add(new Line(product, day, null));
        }
        return lines;
    }

    private static boolean onSale(List<Line> lines) {
        return lines.stream().noneMatch(line -> line.from().isBefore(line.product().launched));
    }

    /// Some drop a product, or leave with their only one, and come back to it.
    private void interrupt(List<Line> lines) {
        Line last = lines.getLast();
        if (chance(0.05) && last.from().isBefore(LAST.minusDays(600))) {
            LocalDate dropped = last.from().plusDays(150 + random.nextInt(200));
            lines.set(lines.size() - 1, new Line(last.product(), last.from(), dropped));
            lines.add(new Line(last.product(), dropped.plusDays(60 + random.nextInt(150)), null));
        }
    }

    /// Some had one more product, which they dropped for good.
    private void lapse(Tier tier, List<Line> lines) {
        Set<Product> owned =
                lines.stream().map(Line::product).collect(Collectors.toCollection(() -> EnumSet.noneOf(Product.class)));
        Product product = Product.next(owned, tier, random);
        LocalDate from = lines.getFirst().from().plusDays(tier.daysToNext(random));
        LocalDate until = from.plusDays(120 + random.nextInt(400));
        if (chance(0.14) && until.isBefore(LAST) && !from.isBefore(product.launched.plusDays(40))) {
            lines.add(new Line(product, from, until));
        }
    }

    private LocalDate dayIn(LocalDate from, LocalDate until) {
        return from.plusDays(random.nextInt((int) DAYS.between(from, until)));
    }

    /// Late ones somewhat more often.
    private LocalDate lateDayIn(LocalDate from, LocalDate until) {
        LocalDate day = dayIn(from, until);
        LocalDate other = dayIn(from, until);
        return chance(0.5) && other.isAfter(day) ? other : day;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
