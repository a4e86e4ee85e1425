package crosssell.store.ledger;

import crosssell.store.lease.Lease;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Plans, parts and removals in memory.
public final class InMemoryPartLedger implements PartLedger {

    private final Map<String, LoadPlan> plans = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Part>> parts = new ConcurrentHashMap<>();
    private final Set<String> removals = new HashSet<>();

    @Override
    public synchronized void enter(LoadPlan plan, List<Part> entered) {
        entered.forEach(part -> of(plan.uploadId())
                .merge(part.number(), part, (before, now) -> before.attempts().begun() == 0 ? now : before));
        plans.putIfAbsent(plan.uploadId(), plan);
    }

    @Override
    public Optional<LoadPlan> plan(String uploadId) {
        return Optional.ofNullable(plans.get(uploadId));
    }

    @Override
    public synchronized List<Part> parts(String uploadId) {
        return List.copyOf(of(uploadId).values());
    }

    @Override
    public synchronized Optional<Part> take(String uploadId, int number, String holder, Instant now, Instant until) {
        Part before = of(uploadId).getOrDefault(number, Part.of(uploadId, number, 0));
        if (before.attempts().isHeldFrom(holder, now)) {
            return Optional.empty();
        }
        Part taken = before.taken(new Lease(Part.leaseName(uploadId, number), holder, until));
        of(uploadId).put(number, taken);
        return Optional.of(taken);
    }

    @Override
    public synchronized void save(Part part, String holder) {
        Part before = of(part.uploadId()).get(part.number());
        Lease lease = before == null ? null : before.attempts().lease();
        if (lease == null || !lease.holder().equals(holder)) {
            throw PartLedger.lost(part);
        }
        of(part.uploadId()).put(part.number(), part);
    }

    @Override
    public synchronized boolean noteRemoval(String uploadId) {
        return !removals.add(uploadId);
    }

    private Map<Integer, Part> of(String uploadId) {
        return parts.computeIfAbsent(uploadId, absent -> new TreeMap<>());
    }
}
