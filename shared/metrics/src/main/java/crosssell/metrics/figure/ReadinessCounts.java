package crosssell.metrics.figure;

import crosssell.metrics.readiness.Rule;
import java.util.List;

/// How many customers are ready for an offer.
///
/// Source: definitions, section 10, readiness.
///
/// @param customers customers active at the date
/// @param pass those who pass every rule
/// @param fail those who fail any
/// @param unknown the others: some input is missing
/// @param rules those of the playbook that are on
public record ReadinessCounts(long customers, long pass, long fail, long unknown, List<ByRule> rules) {

    /// What one rule says of all customers.
    ///
    /// @param pass how many pass it
    /// @param fail how many fail it
    /// @param unknown of how many an input is missing
    public record ByRule(Rule rule, long pass, long fail, long unknown) {}
}
