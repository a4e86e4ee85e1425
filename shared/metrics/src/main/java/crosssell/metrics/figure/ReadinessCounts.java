package crosssell.metrics.figure;

import crosssell.metrics.opportunity.Rule;
import java.util.List;

/// How many customers are ready for an offer.
///
/// Source: definitions, section 10, readiness.
///
/// @param rules those of the playbook that are on
public record ReadinessCounts(long customers, long pass, long fail, long unknown, List<ByRule> rules) {

    /// What one rule says of all customers.
    public record ByRule(Rule rule, long pass, long fail, long unknown) {}
}
