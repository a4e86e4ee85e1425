package crosssell.store.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

class InMemorySummaryTableTest extends SummaryTableContract {

    private final InMemorySummaryTable table = new InMemorySummaryTable();

    @Override
    protected PublishedRuns readers(Instant now) {
        return table.at(now);
    }

    @Override
    protected Publication writer() {
        return table;
    }

    @Override
    protected @Nullable Instant expiresAt(Run run, String document) {
        Instant at = table.expiresAt(run);
        return at == null ? null : Instant.ofEpochSecond(at.getEpochSecond());
    }
}
