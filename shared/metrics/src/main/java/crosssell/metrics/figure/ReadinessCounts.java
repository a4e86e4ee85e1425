package crosssell.metrics.figure;

import crosssell.metrics.readiness.Rule;
import java.util.List;

/// The number of customers who are ready for an offer.
///
/// Source: docs/definitions.md, "Readiness".
///
/// @param customers customers active at the date
/// @param pass customers who pass every rule
/// @param fail customers who fail at least one rule
/// @param unknown the other customers: an input is missing
/// @param rules the counts per rule of the playbook that is on
public record ReadinessCounts(long customers, long pass, long fail, long unknown, List<ByRule> rules) {

    /// The result of one rule over all customers.
    ///
    /// @param pass customers who pass it
    /// @param fail customers who fail it
    /// @param unknown customers for whom an input is missing
    public record ByRule(Rule rule, long pass, long fail, long unknown) {}
}
