package crosssell.metrics.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Status;
import crosssell.metrics.sample.Account.Fate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The generated portfolio: 1,000 active customers of a B2B software company, former customers, and prospects that
/// never bought. One seed gives one portfolio: `java.util.Random` and `StrictMath` are the same on every machine.
final class SampleCustomers {

    /// The end of the four years.
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static final long SEED = 20_261_031;
    private static final long SEED_OF_ESCALATIONS = 30;

    /// The columns in which an empty cell means never: the file has both.
    private static final Set<String> EVENTS = Set.of("renewal_on", "escalated_on");

    private static final List<String> INDUSTRIES = List.of(
            "Financial Services",
            "Health Care",
            "Software",
            "Manufacturing",
            "Retail",
            "Logistics",
            "Education, public");
    private static final List<String> REGIONS =
            List.of("North America", "DACH", "UK & Ireland", "Nordics", "Benelux", "Asia Pacific");
    private static final List<String> CHANNELS = List.of("partner", "direct", "marketplace", "self-serve");
    private static final List<String> PLANS = List.of("Enterprise", "Business", "Starter");

    private static final String[] STEMS = {
        "Velm", "Quor", "Brast", "Zind", "Törv", "Ommel", "Fryx", "Haldr", "Növ", "Pelk", "Drusk", "Yarn", "Kivv",
        "Skaal"
    };
    private static final String[] ENDINGS = {"ora", "andel", "ix", "uva", "esto", "imar", "ünd", "oque", "aldo", "yr"};
    private static final String[] TRADES = {"Foods", "Freight", "Labs", "Health", "Tools", "Media", "Energy", "Optics"};
    private static final String[] FORMS = {", Inc.", " GmbH", " Ltd", " AG", "", " & Söhne", " Group", ", S.A."};

    private final Random random = new Random(SEED);
    /// A separate stream, so that it changes nothing else that is drawn.
    private final Random escalations = new Random(SEED_OF_ESCALATIONS);
    private final Set<String> names = new HashSet<>();

    private SampleCustomers() {}

    /// All customers, by number.
    static List<CustomerFacts> all() {
        return SampleSelling.around(new SampleCustomers().facts());
    }

    private List<CustomerFacts> facts() {
        SampleHoldings holdings = new SampleHoldings(random);
        List<CustomerFacts> facts = new ArrayList<>();
        for (Account account : new SampleAccounts(random).all()) {
            CustomerId customer = new CustomerId("C%04d".formatted(facts.size() + 1));
            facts.add(new CustomerFacts(customer, holdings.of(account), records(account)));
        }
        return facts;
    }

    /// One row, or two if the customer has grown or left.
    private List<CustomerRecord> records(Account account) {
        Map<String, String> attributes = attributes(account);
        long employees = 2 + (long) (account.tier().medianEmployees * StrictMath.exp(0.8 * random.nextGaussian()));
        int health = percent((account.ownsSeveral() ? 71 : account.left() ? 46 : 62) + 13 * random.nextGaussian());
        if (!chance(0.05)) {
            int usage = percent(health - 6 + 10 * random.nextGaussian());
            attributes.put("usage_percent", String.valueOf(usage));
            attributes.put("weekly_active", usage > 35 ? "yes" : "no");
        }
        @Nullable Long told = chance(0.03) ? null : employees;
        @Nullable BigDecimal score = chance(0.04) ? null : BigDecimal.valueOf(health);
        Set<String> never = new HashSet<>(EVENTS);
        never.removeAll(attributes.keySet());
        CustomerRecord record = new CustomerRecord(
                null,
                account.fate() == Fate.CHURNED ? account.end() : null,
                status(account.fate()),
                told,
                score,
                attributes,
                never);
        if (account.fate() == Fate.CHURNED_SOME_DAY) {
            return List.of(
                    record, new CustomerRecord(account.end(), null, Status.CHURNED, told, score, attributes, never));
        }
        if (account.fate() == Fate.ACTIVE && account.start().getYear() < 2025 && chance(0.15)) {
            LocalDate grown = LocalDate.of(2025, 1 + random.nextInt(12), 1);
            BigDecimal before = BigDecimal.valueOf(percent(health + 12 * random.nextGaussian()));
            CustomerRecord earlier = new CustomerRecord(null, null, null, employees * 4 / 5, before, attributes, never);
            return List.of(earlier, new CustomerRecord(grown, null, record.status(), told, score, attributes, never));
        }
        return List.of(record);
    }

    private @Nullable Status status(Fate fate) {
        return switch (fate) {
            case ACTIVE -> chance(0.5) ? Status.ACTIVE : null;
            case CHURNED -> chance(0.7) ? Status.CHURNED : null;
            case PROSPECT -> Status.PROSPECT;
            case TRYING -> chance(0.6) ? Status.TRIAL : null;
            case ENDED, CHURNED_SOME_DAY, SIGNED, SERVED -> null;
        };
    }

    private Map<String, String> attributes(Account account) {
        Map<String, String> attributes = new TreeMap<>();
        boolean several = account.ownsSeveral();
        int tier = account.tier().rank;
        attributes.put("name", name());
        attributes.put("region", REGIONS.get(pick(REGIONS, several ? 0.7 : 0.9)));
        attributes.put("plan", PLANS.get(chance(0.85) ? tier : random.nextInt(PLANS.size())));
        if (!chance(0.05)) {
            attributes.put("industry", INDUSTRIES.get(pick(INDUSTRIES, several ? 0.6 : 1)));
        }
        if (!chance(0.02)) {
            attributes.put("channel", CHANNELS.get(pick(CHANNELS, several ? 0.7 : 0.75 + 0.2 * tier)));
        }
        if (!account.lines().isEmpty()) {
            LocalDate onboarded = account.start().plusDays(15 + random.nextInt(60));
            if (!onboarded.isAfter(AS_OF)) {
                attributes.put("onboarded_on", onboarded.toString());
            }
            if (!account.left()) {
                long years = Math.max(0, account.start().until(AS_OF).getYears());
                attributes.put(
                        "renewal_on", account.start().plusYears(years + 1).toString());
            }
            if (account.fate() == Fate.ACTIVE && chance(several ? 0.03 : 0.07)) {
                attributes.put(
                        "escalated_on", AS_OF.minusDays(random.nextInt(90)).toString());
            }
            int days = (int) DAYS.between(account.start(), AS_OF);
            if (account.fate() == Fate.ACTIVE && days > 60 && escalations.nextDouble() < 0.75) {
                // Most had one escalation once; a customer with a late one keeps it.
                LocalDate once = AS_OF.minusDays(31 + escalations.nextInt(days - 45));
                attributes.putIfAbsent("escalated_on", once.toString());
            }
        }
        return attributes;
    }

    /// An index into `of`: the smaller `evenness`, the more often a low one.
    private int pick(List<String> of, double evenness) {
        return (int) (of.size() * StrictMath.pow(random.nextDouble(), 1 / evenness));
    }

    private String name() {
        while (true) {
            String name = one(STEMS) + one(ENDINGS) + " " + one(TRADES) + one(FORMS);
            if (names.add(name)) {
                return name;
            }
        }
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static int percent(double value) {
        return (int) Math.clamp(value, 2, 99);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
