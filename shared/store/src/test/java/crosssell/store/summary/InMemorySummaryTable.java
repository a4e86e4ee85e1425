package crosssell.store.summary;

import crosssell.store.lease.InMemoryLeases;
import crosssell.store.lease.Lease;
import crosssell.store.lease.LeaseLost;
import crosssell.store.lease.Leases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The summary table without a table, for tests.
public final class InMemorySummaryTable implements PublishedRuns, Publication {

    private final SortedMap<LocalDate, Run> periods = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, SortedMap<String, Gzip>> documents = new HashMap<>();
    private final Map<String, Instant> expiry = new HashMap<>();
    private final Set<String> wasPublished = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private final InMemoryLeases leases = new InMemoryLeases();

    @Override
    public List<Run> periods() {
        return List.copyOf(periods.values());
    }

    @Override
    public Optional<Run> newest() {
        return periods.values().stream().findFirst();
    }

    @Override
    public Optional<Run> asOf(LocalDate asOf) {
        return Optional.ofNullable(periods.get(asOf));
    }

    /// The same table, read at `newNow`; without it nothing has expired yet.
    public InMemorySummaryTable at(Instant newNow) {
        now = newNow;
        return this;
    }

    @Override
    public Optional<ReportedRun> reported(String id) {
        return Optional.ofNullable(runs.get(id))
                .filter(run -> wasPublished.contains(id))
                .map(this::reported);
    }

    private ReportedRun reported(Run run) {
        return ReportedRun.of(run, expiry.get(run.id()), now);
    }

    @Override
    public List<ReportedRun> reported(String prefix, int limit, @Nullable String before) {
        return runs.values().stream()
                .filter(run -> wasPublished.contains(run.id()) && run.id().startsWith(prefix))
                .filter(run -> before == null || run.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(Run::id).reversed())
                .map(this::reported)
                .filter(ReportedRun::kept)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Gzip> document(Run run, String name) {
        return Optional.ofNullable(documentsOf(run).get(name));
    }

    @Override
    public List<String> names(Run run, String prefix) {
        return documentsOf(run).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /// When the run and its documents expire; absent = never.
    public @Nullable Instant expiresAt(Run run) {
        return expiry.get(run.id());
    }

    @Override
    public InMemoryLeases leases() {
        return leases;
    }

    @Override
    public Publication under(Lease lease) {
        InMemorySummaryTable table = this;
        return new Publication() {
            @Override
            public Leases leases() {
                return leases;
            }

            @Override
            public Publication under(Lease other) {
                return table.under(other);
            }

            @Override
            public void write(Run run, Stream<Document> written) {
                table.write(run, written);
            }

            @Override
            public boolean publish(Run run) {
                if (!leases.isHeld(lease)) {
                    throw new LeaseLost(lease.name());
                }
                return table.publish(run);
            }

            @Override
            public void retire(Instant retiredAt) {
                table.retire(retiredAt);
            }
        };
    }

    @Override
    public void write(Run run, Stream<Document> written) {
        runs.put(run.id(), run);
        written.forEach(document -> documentsOf(run).put(document.name(), document.json()));
    }

    @Override
    public boolean publish(Run run) {
        Run inForce = periods.get(run.asOf());
        if (inForce != null && !inForce.computedAt().isBefore(run.computedAt())) {
            return false;
        }
        periods.put(run.asOf(), run);
        runs.put(run.id(), run);
        wasPublished.add(run.id());
        return true;
    }

    @Override
    public void retire(Instant retiredAt) {
        periods().stream()
                .skip(1)
                .filter(run -> !run.complete() && run.computedAt().isBefore(retiredAt.minus(PARTIAL_PERIODS_KEPT)))
                .forEach(run -> periods.remove(run.asOf()));
        for (Run run : runs.values()) {
            Run inForce = periods.get(run.asOf());
            boolean superseded = inForce != null && inForce.computedAt().isAfter(run.computedAt());
            boolean givenUp = !run.equals(inForce) && run.computedAt().isBefore(retiredAt.minus(GRACE));
            if (superseded || givenUp) {
                boolean reported = wasPublished.contains(run.id());
                expiry.putIfAbsent(
                        run.id(),
                        reported ? Publication.keptUntil(run, retiredAt, REPORTED_MONTHS) : retiredAt.plus(GRACE));
            }
        }
    }

    private SortedMap<String, Gzip> documentsOf(Run run) {
        return documents.computeIfAbsent(run.id(), id -> new TreeMap<>());
    }
}
