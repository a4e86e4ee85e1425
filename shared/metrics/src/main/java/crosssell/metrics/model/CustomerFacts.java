package crosssell.metrics.model;

import java.util.List;

/// All rows of one customer: what a fold takes in. Neither list's order matters.
///
/// @param holdings its ownership rows, counted or not
/// @param records its customers rows, at most one per `effectiveOn`
public record CustomerFacts(CustomerId customer, List<Holding> holdings, List<CustomerRecord> records) {

    public CustomerFacts {
        holdings = List.copyOf(holdings);
        records = List.copyOf(records);
    }
}
