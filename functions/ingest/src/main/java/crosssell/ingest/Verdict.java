package crosssell.ingest;

import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Remark;
import java.util.List;

/// The decision whether a file is loaded, once it is read.
sealed interface Verdict {

    /// It is loaded.
    record Good(Reading reading, LoadPlan plan) implements Verdict {}

    /// It is refused and changes nothing.
    record Bad(Reading reading, List<Remark> reasons) implements Verdict {}
}
