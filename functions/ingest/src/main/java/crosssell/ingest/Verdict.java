package crosssell.ingest;

import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Remark;
import java.util.List;

/// Whether a file is to be loaded, once it is read.
sealed interface Verdict {

    /// It is.
    record Good(Reading reading, LoadPlan plan) implements Verdict {}

    /// It is not: it changes nothing.
    record Bad(Reading reading, List<Remark> reasons) implements Verdict {}
}
