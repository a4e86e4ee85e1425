package crosssell.store.act;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Acts in memory.
public final class InMemoryActLedger implements ActLedger {

    private record Kept(
            Act act, Instant leaseEnds, @Nullable SavedAnswer answer) {}

    private final Map<String, Kept> acts = new HashMap<>();

    @Override
    public synchronized Admission begin(Act act) {
        Kept kept = acts.get(act.key());
        if (kept == null || !act.begunAt().isBefore(kept.act().expiresAt())) {
            return began(act);
        }
        if (!kept.act().request().equals(act.request())) {
            return new Admission.KeyTaken();
        }
        if (kept.answer() != null) {
            return new Admission.Done(kept.answer());
        }
        return act.begunAt().isBefore(kept.leaseEnds()) ? new Admission.Elsewhere(kept.leaseEnds()) : began(act);
    }

    private Admission began(Act act) {
        acts.put(act.key(), new Kept(act, act.leaseEnds(), null));
        return new Admission.Now();
    }

    @Override
    public synchronized void finish(Act act, SavedAnswer answer) {
        acts.computeIfPresent(
                act.key(),
                (key, kept) -> kept.act().owner().equals(act.owner()) ? new Kept(act, kept.leaseEnds(), answer) : kept);
    }

    @Override
    public synchronized void giveUp(Act act) {
        acts.computeIfPresent(
                act.key(),
                (key, kept) -> kept.act().owner().equals(act.owner()) ? new Kept(act, Instant.EPOCH, null) : kept);
    }
}
