package crosssell.metrics.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Sku;
import crosssell.metrics.sample.Account.Fate;
import crosssell.metrics.sample.Account.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes an account's purchases as a billing system would: tiers, seat packs, trials, migrations, services.
final class SampleHoldings {

    private static final LocalDate REPORTS_RETIRE = LocalDate.of(2025, 3, 1);
    private static final String[] ONBOARDING_PRICES = {"9500", "4200", "1250.50"};

    private final Random random;
    private int records;
    private int bundles;

    SampleHoldings(Random random) {
        this.random = random;
    }

    /// The rows of `account`, by start.
    List<Holding> of(Account account) {
        List<Holding> rows = new ArrayList<>();
        switch (account.fate()) {
            case PROSPECT -> {}
            case SERVED -> onboarding(account, someDay(LocalDate.of(2025, 1, 1), 600), rows);
            case TRYING -> trial(Product.CORE, SampleCustomers.AS_OF.minusDays(random.nextInt(200)), rows);
            case ACTIVE, ENDED, CHURNED, CHURNED_SOME_DAY, SIGNED -> {
                purchases(account, rows);
                extras(account, rows);
            }
        }
        rows.sort(Comparator.comparing(Holding::startedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
        rows.replaceAll(this::numbered);
        return rows;
    }

    /// Splits the tier's ARR over the products held at the end; dropped products come on top.
    private void purchases(Account account, List<Holding> rows) {
        double monthly = account.tier().arr(random) / 12;
        String bundle = account.bundled() ? "B%04d".formatted(++bundles) : null;
        // Bought once instead of rented; never the only product, so that every customer pays
        // monthly for something.
        boolean licence =
                account.tier() != Tier.TIER_1 && account.lines().getFirst().product() != Product.CONNECT && chance(0.4);
        List<Line> lines = account.lines();
        double[] prices = new double[lines.size()];
        double held = 0;
        for (int i = 0; i < prices.length; i++) {
            Line line = lines.get(i);
            prices[i] = price(line.product()) * (0.8 + 0.4 * random.nextDouble());
            boolean atTheEnd = account.left() || line.until() == null;
            held += atTheEnd && !(licence && line.product() == Product.CONNECT) ? prices[i] : 0;
        }
        for (int i = 0; i < prices.length; i++) {
            Line line = lines.get(i);
            double mrr = monthly * prices[i] / held;
            String ofBundle = i < 2 ? bundle : null;
            if (licence && line.product() == Product.CONNECT) {
                rows.add(row(Product.LICENCE, line.from(), line.until(), null, money(mrr * 30), ofBundle, null));
            } else {
                subscription(account, line, mrr, ofBundle, rows);
            }
            if (i > 0 && !account.bundled() && chance(0.3)) {
                Sku tried = line.product().sku(account.tier(), true);
                rows.add(trialRow(tried, line.from().minusDays(30), line.from()));
            }
        }
    }

    private static double price(Product product) {
        return switch (product) {
            case CORE -> 1;
            case ANALYTICS, SECURITY -> 0.5;
            case AUTOMATION -> 0.4;
            case INSIGHTS, CONNECT -> 0.35;
            case MOBILE -> 0.25;
        };
    }

    /// The rows of one product: as first sold, and as later migrated, extended or reduced.
    private void subscription(Account account, Line line, double mrr, @Nullable String bundle, List<Holding> rows) {
        Sku sku = line.product().sku(account.tier(), false);
        LocalDate from = line.from();
        LocalDate until = account.fate() == Fate.ENDED || !account.left() ? line.until() : null;
        double lot = random.nextDouble();
        if (line.product() == Product.ANALYTICS
                && from.isBefore(REPORTS_RETIRE)
                && line.end().getYear() > 2025
                && lot < 0.6) {
            LocalDate moved = someDay(REPORTS_RETIRE, 200);
            rows.add(row(Product.REPORTS, from, moved, money(mrr * 0.8), null, bundle, null));
            rows.add(row(sku, moved, until, money(mrr), null, null, Product.REPORTS));
            return;
        }
        int days = (int) DAYS.between(from, line.end());
        if (days < 240 || lot > 0.42) {
            rows.add(row(sku, from, until, money(mrr), null, bundle, null));
            return;
        }
        LocalDate changed = someDay(from.plusDays(100), days - 160);
        if (lot < 0.12 && line.product() == Product.CORE) {
            rows.add(row(sku, from, until, money(mrr * 0.8), null, bundle, null));
            rows.add(row(Product.CORE_SEATS, changed, until, money(mrr * 0.2), null, null, null));
        } else {
            boolean cut = lot > 0.35;
            Sku before = line.product().sku(account.tier(), !cut);
            double factor = cut ? 1.2 + 0.3 * random.nextDouble() : 0.55 + 0.3 * random.nextDouble();
            rows.add(row(before, from, changed, money(mrr * factor), null, bundle, null));
            rows.add(row(sku, changed, until, money(mrr), null, null, null));
        }
    }

    /// Rows that no metric counts: services, and trials that led to nothing.
    private void extras(Account account, List<Holding> rows) {
        if (chance(account.tier() == Tier.TIER_3 ? 0.12 : 0.55)) {
            onboarding(account, account.start(), rows);
        }
        if (account.fate() == Fate.ACTIVE && chance(0.06)) {
            Set<Product> owned = EnumSet.noneOf(Product.class);
            account.lines().forEach(line -> owned.add(line.product()));
            int days = (int) DAYS.between(account.start(), SampleCustomers.AS_OF);
            LocalDate from = someDay(account.start(), days + 1);
            Product tried = Product.next(owned, account.tier(), random);
            trial(tried, from.isBefore(tried.launched) ? tried.launched.plusDays(40) : from, rows);
        }
    }

    private void onboarding(Account account, LocalDate day, List<Holding> rows) {
        Money price = Money.of(ONBOARDING_PRICES[account.tier().rank]);
        rows.add(row(Product.ONBOARDING, day, null, null, price, null, null));
    }

    private void trial(Product product, LocalDate from, List<Holding> rows) {
        rows.add(trialRow(product.sku(Tier.TIER_3, true), from, from.plusDays(30)));
    }

    private static Holding trialRow(Sku sku, LocalDate from, LocalDate until) {
        return new Holding(null, sku, from, until, Kind.TRIAL, null, null, null, null, null, null, null);
    }

    private static Holding row(
            Sku sku,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Money mrr,
            @Nullable Money amount,
            @Nullable String bundle,
            @Nullable Sku replaces) {
        return new Holding(null, sku, from, until, null, mrr, amount, null, null, bundle, replaces, null);
    }

    private Holding numbered(Holding row) {
        return new Holding(
                "R%06d".formatted(++records),
                row.sku(),
                row.startedOn(),
                row.endedOn(),
                row.kind(),
                row.mrr(),
                row.amount(),
                row.quantity(),
                row.plan(),
                row.bundleId(),
                row.replaces(),
                row.campaignId());
    }

    /// Whole units, or occasionally cents.
    private Money money(double amount) {
        return Money.of(
                chance(0.25)
                        ? BigDecimal.valueOf(Math.round(amount * 100), 2)
                        : BigDecimal.valueOf(Math.round(amount)));
    }

    private LocalDate someDay(LocalDate from, int days) {
        return from.plusDays(random.nextInt(days));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
