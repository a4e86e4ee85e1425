package crosssell.ingest;

import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import java.util.ArrayList;
import java.util.List;

/// What figures need and a file of holdings does not have: no row has an MRR, or none has a start. Files of other rows
/// lack nothing.
final class Omissions {

    private long holdings;
    private boolean amounts;
    private boolean starts;

    void add(Row row) {
        if (row instanceof Row.HoldingRow owned) {
            Holding holding = owned.holding();
            holdings++;
            amounts |= holding.mrr() != null;
            starts |= holding.startedOn() != null;
        }
    }

    /// Sentences for the person who uploaded it; empty if nothing is missing.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (holdings > 0 && !amounts) {
            sentences.add("no row has an mrr: of these holdings there are no figures of money");
        }
        if (holdings > 0 && !starts) {
            sentences.add(
                    "no row has a started_on: what of these holdings came first, and after how long, is not known");
        }
        return sentences;
    }
}
