package crosssell.recompute;

/// Thrown when another recompute has the lease; this one changed nothing.
final class RecomputeRunning extends IllegalStateException {

    private static final long serialVersionUID = 1;

    RecomputeRunning() {
        super("another recompute is at work; this one changed nothing");
    }
}
