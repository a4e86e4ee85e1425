package crosssell.store.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far the parts of uploads are.
public interface PartLedger {

    /// Enters the plan of an upload and its parts, unless a plan is there. Only who holds the reading does so.
    void enter(LoadPlan plan, List<Part> parts);

    /// The plan of an upload; empty as long as its file was not found good.
    Optional<LoadPlan> plan(String uploadId);

    /// The parts of an upload by number, the reading among them once it was begun.
    List<Part> parts(String uploadId);

    /// Takes up a part, which is made if it is not there. Its own holder may take it up again.
    ///
    /// @param until when the lease ends by itself
    /// @return the part; empty if somebody else is at it
    Optional<Part> take(String uploadId, int number, String owner, Instant now, Instant until);

    /// Writes down how far a part is, and gives it back if the part says so.
    ///
    /// @param owner who took it up
    /// @throws IllegalStateException if the part is somebody else's by now
    void save(Part part, String owner);

    /// What [#save] throws.
    static IllegalStateException lost(Part part) {
        return new IllegalStateException(
                "part %d of upload %s is in other hands".formatted(part.number(), part.uploadId()));
    }
}
