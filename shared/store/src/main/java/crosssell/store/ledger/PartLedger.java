package crosssell.store.ledger;

import crosssell.store.lease.LeaseLost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The progress of uploads: of being loaded, part by part, and of being withdrawn.
public interface PartLedger {

    /// Enters the plan of an upload and its parts, unless a plan is there. Only who holds the reading does so.
    void enter(LoadPlan plan, List<Part> parts);

    /// The plan of an upload; empty as long as its file was not found good.
    Optional<LoadPlan> plan(String uploadId);

    /// The parts of an upload by number, the reading among them once it was begun.
    List<Part> parts(String uploadId);

    /// Takes up a part, which is made if it is not there. Its own holder may take it up again.
    ///
    /// @param until when the lease on it ends by itself
    /// @return the part; empty if somebody else is at it
    Optional<Part> take(String uploadId, int number, String holder, Instant now, Instant until);

    /// Writes down how far a part is, and gives it back if the part says so.
    ///
    /// @param holder who took it up
    /// @throws LeaseLost if the part is somebody else's by now
    void save(Part part, String holder);

    /// Notes that a withdrawal is about to remove rows of an upload.
    ///
    /// @return whether an earlier one had noted it: it was cut short, and nobody knows what it removed
    boolean noteRemoval(String uploadId);

    /// What [#save] throws.
    static LeaseLost lost(Part part) {
        return new LeaseLost(Part.leaseName(part.uploadId(), part.number()));
    }
}
