package crosssell.store.act;

import crosssell.store.lease.Lease;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Acts in memory.
public final class InMemoryActLedger implements ActLedger {

    private record Kept(Act act, Lease lease, @Nullable SavedAnswer answer) {}

    private final Map<String, Kept> acts = new HashMap<>();

    @Override
    public synchronized Admission begin(Act act) {
        Kept kept = acts.get(act.key());
        if (kept == null || !act.begunAt().isBefore(kept.act().expiresAt())) {
            return begun(act);
        }
        if (!kept.act().request().equals(act.request())) {
            return new Admission.KeyTaken();
        }
        if (kept.answer() != null) {
            return new Admission.Done(kept.answer());
        }
        return kept.lease().isHeld(act.begunAt())
                ? new Admission.Elsewhere(kept.lease().until())
                : begun(act);
    }

    private Admission begun(Act act) {
        acts.put(act.key(), new Kept(act, act.lease(), null));
        return new Admission.Now();
    }

    @Override
    public synchronized void finish(Act act, SavedAnswer answer) {
        putIfMine(new Kept(act, act.lease(), answer));
    }

    @Override
    public synchronized void giveUp(Act act) {
        putIfMine(new Kept(act, act.lease().until(Instant.EPOCH), null));
    }

    private void putIfMine(Kept mine) {
        String holder = mine.lease().holder();
        acts.computeIfPresent(
                mine.act().key(), (key, kept) -> kept.lease().holder().equals(holder) ? mine : kept);
    }
}
