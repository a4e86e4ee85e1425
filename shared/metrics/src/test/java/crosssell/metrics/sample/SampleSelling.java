package crosssell.metrics.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Draws targets and touches around the purchases that customers made, and their costs. It draws from a separate
/// stream, so that nothing here changes the purchases.
final class SampleSelling {

    private static final long SEED = 1_031;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int LOOKBACK = 110;
    private static final List<Product> PRODUCTS = List.of(Product.values());

    private final Random random = new Random(SEED);
    private final Counting counting = new Counting(Settings.DEFAULT, Catalogue.of(Product.catalogue()));

    private SampleSelling() {}

    /// The same customers with their targets and touches.
    static List<CustomerFacts> around(List<CustomerFacts> customers) {
        SampleSelling selling = new SampleSelling();
        return customers.stream().map(selling::around).toList();
    }

    private CustomerFacts around(CustomerFacts facts) {
        CustomerHistory history = new CustomerHistory(facts, counting);
        List<Target> targets = new ArrayList<>();
        for (SampleCampaign campaign : SampleCampaign.values()) {
            target(campaign, history, targets);
        }
        return new CustomerFacts(facts.customer(), facts.holdings(), facts.records(), targets, touches(history));
    }

    /// Of those who lacked the product offered: most who bought it in time, and a part of those who did not.
    private void target(SampleCampaign campaign, CustomerHistory history, List<Target> targets) {
        ProductId offered = campaign.offered(counting);
        LocalDate bought = null;
        for (ProductLine line : history.lines()) {
            LocalDate acquired = Day.date(line.acquired());
            if (offered == null || line.product().equals(offered)) {
                if (offered != null && acquired.isBefore(campaign.from())) {
                    return;
                }
                boolean inTime = !acquired.isBefore(campaign.from()) && acquired.isBefore(campaign.end());
                bought = inTime ? acquired : bought;
            }
        }
        LocalDate day = bought == null
                ? dayIn(campaign.from(), campaign.end())
                : later(campaign.from(), bought.minusDays(3L + random.nextInt(campaign.days() - 5)));
        double lot = random.nextDouble();
        boolean heldOut = lot > 1 - campaign.holdout * (bought == null ? 1 : 0.5);
        boolean passedOver = !heldOut && lot > (bought == null ? campaign.reach : 0.7);
        if (passedOver || !history.activeAt(Day.of(day))) {
            return;
        }
        LocalDate tried = day.plusDays(2L + random.nextInt(20));
        boolean tries = !heldOut && chance(bought == null ? 0.12 : 0.5) && !tried.isAfter(SampleCustomers.AS_OF);
        targets.add(new Target(campaign.id(), day, tries ? tried : null, heldOut));
        LocalDate again = day.plusDays(21);
        if (!heldOut && chance(0.1) && again.isBefore(campaign.end())) {
            targets.add(new Target(campaign.id(), again, null, false));
        }
    }

    /// Before most cross-sells, and with some customers without result.
    private List<Touch> touches(CustomerHistory history) {
        SortedSet<Touch> touches = new TreeSet<>(Comparator.comparing(Touch::touchedOn)
                .thenComparing(Touch::team)
                .thenComparing(touch -> String.valueOf(touch.product())));
        for (ProductLine line : history.lines()) {
            if (!line.initial()
                    && !line.replacing()
                    && line.firstStart() <= Day.of(SampleCustomers.AS_OF)
                    && chance(0.75)) {
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    double back = random.nextDouble();
                    LocalDate day = Day.date(line.firstStart()).minusDays((long) (LOOKBACK * back * back));
                    touch(history, day, chance(0.6) ? line.product() : null, touches);
                }
            }
        }
        for (int i = chance(0.35) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            Product talkedOf = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            touch(history, dayIn(FIRST, SampleCustomers.AS_OF), chance(0.5) ? talkedOf.product() : null, touches);
        }
        return List.copyOf(touches);
    }

    /// Only with customers: selling to prospects is not cross-selling.
    private void touch(CustomerHistory history, LocalDate day, @Nullable ProductId product, SortedSet<Touch> touches) {
        String team = chance(0.45) ? "Customer Success" : chance(0.7) ? "Account Management" : "Partners";
        if (!day.isBefore(FIRST) && history.activeAt(Day.of(day))) {
            touches.add(new Touch(team, day, product));
        }
    }

    /// The campaigns, and the costs of selling: two teams by the month (partners live on commission), the letters and
    /// calls of the campaigns, and fairs without known touches.
    static SellingEffort effort() {
        List<Cost> costs = new ArrayList<>();
        for (YearMonth month = YearMonth.from(FIRST);
                !month.atEndOfMonth().isAfter(SampleCustomers.AS_OF);
                month = month.plusMonths(1)) {
            int year = month.getYear() - FIRST.getYear();
            costs.add(cost(month, 14_500 + 3_250 * year, "Customer Success", null));
            costs.add(cost(month, 21_000 + 6_400 * year, "Account Management", null));
            if (month.getMonthValue() == 9) {
                costs.add(cost(month, 17_800, "Marketing", "fair"));
            }
        }
        for (SampleCampaign campaign : SampleCampaign.values()) {
            campaign.costs().forEach(costs::add);
        }
        costs.sort(Comparator.comparing(Cost::incurredOn));
        return new SellingEffort(SampleCampaign.campaigns(), costs);
    }

    private static Cost cost(YearMonth month, int amount, String team, @Nullable String note) {
        return new Cost(month.atEndOfMonth(), Money.of(String.valueOf(amount)), team, null, note);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate dayIn(LocalDate from, LocalDate until) {
        return from.plusDays(random.nextInt((int) DAYS.between(from, until)));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
