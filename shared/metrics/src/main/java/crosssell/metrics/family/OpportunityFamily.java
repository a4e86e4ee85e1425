package crosssell.metrics.family;

import crosssell.metrics.conversion.Conversions;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.figure.ReadinessCounts;
import crosssell.metrics.figure.ReadinessCounts.ByRule;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Settings;
import crosssell.metrics.readiness.Readiness;
import crosssell.metrics.readiness.Readiness.Verdict;
import crosssell.metrics.readiness.Rule;
import crosssell.metrics.whitespace.Assortment;
import crosssell.metrics.whitespace.Inventory;
import crosssell.metrics.whitespace.Whitespace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Readiness, whitespace and next products of all customers.
///
/// The rank of an offer is known only after all customers are counted, so customers that rank alike are kept as one
/// group: their number, and the first few by id, as many as a list can hold. The lists are therefore exact, and memory
/// grows with the number of groups.
///
/// Source: docs/definitions.md, "Opportunity".
public final class OpportunityFamily {

    /// The most offers in a list per size segment.
    static final int MOST = 50;

    private final Settings settings;
    private final Whitespace whitespace;
    private final List<Rule> rules;
    private final Conversions conversions;
    private final Map<Group, Members> groups = new HashMap<>();
    private final Map<List<Verdict>, List<Verdict>> verdicts = new HashMap<>();

    /// A group of customers in C(t) that rank alike.
    ///
    /// @param verdicts one per rule that is on
    record Group(Inventory inventory, String size, List<Verdict> verdicts) {

        Verdict readiness() {
            return Verdict.of(verdicts);
        }
    }

    /// One customer.
    ///
    /// @param name its name in the customers row in force
    record Member(CustomerId customer, @Nullable String name) {

        static Member of(CustomerAsOf customer) {
            CustomerRecord row = customer.history().recordAt(customer.day());
            return new Member(
                    customer.history().customer(),
                    row == null ? null : row.attributes().get("name"));
        }
    }

    /// The customers of a group.
    static final class Members {
        private final SmallestItems<Member> first = new SmallestItems<>(Comparator.comparing(Member::customer), MOST);
        private long customers;

        long customers() {
            return customers;
        }

        List<Member> first() {
            return first.kept();
        }
    }

    public OpportunityFamily(LocalDate asOf, Settings settings, Catalogue catalogue) {
        this.settings = settings;
        Assortment assortment = new Assortment(catalogue);
        this.whitespace = new Whitespace(assortment, asOf);
        this.rules = Rule.of(settings.playbook());
        this.conversions = new Conversions(settings.bands(), assortment);
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        conversions.add(customer);
        if (customer.position() != null) {
            Members members = members(new Group(
                    Inventory.of(customer),
                    Dimensions.size(customer.history(), customer.day(), settings.bands()),
                    verdicts.computeIfAbsent(Readiness.verdicts(customer, settings.playbook(), rules), each -> each)));
            members.customers++;
            members.first.add(Member.of(customer));
        }
    }

    private Members members(Group group) {
        return groups.computeIfAbsent(group, g -> new Members());
    }

    /// Counts all that `other` counted.
    public void merge(OpportunityFamily other) {
        conversions.merge(other.conversions);
        other.groups.forEach((group, theirs) -> {
            Members ours = members(group);
            ours.customers += theirs.customers;
            ours.first.addAll(theirs.first);
        });
    }

    /// The offers, worked out once for the two figures that show them.
    public Offers offers(LeadingProducts leading) {
        return new Offers(groups, whitespace, settings.playbook(), rules, conversions, leading);
    }

    public ReadinessCounts readiness() {
        VerdictCounts customers = new VerdictCounts();
        List<VerdictCounts> byRule =
                Stream.generate(VerdictCounts::new).limit(rules.size()).toList();
        groups.forEach((group, members) -> {
            customers.add(group.readiness(), members.customers);
            for (int i = 0; i < rules.size(); i++) {
                byRule.get(i).add(group.verdicts().get(i), members.customers);
            }
        });
        return new ReadinessCounts(
                customers.pass + customers.fail + customers.unknown,
                customers.pass,
                customers.fail,
                customers.unknown,
                IntStream.range(0, rules.size())
                        .mapToObj(i -> byRule.get(i).figures(rules.get(i)))
                        .toList());
    }

    private static final class VerdictCounts {
        private long pass;
        private long fail;
        private long unknown;

        void add(Verdict verdict, long customers) {
            switch (verdict) {
                case PASS -> pass += customers;
                case FAIL -> fail += customers;
                case UNKNOWN -> unknown += customers;
            }
        }

        ByRule figures(Rule rule) {
            return new ByRule(rule, pass, fail, unknown);
        }
    }
}
