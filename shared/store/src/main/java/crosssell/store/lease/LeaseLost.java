package crosssell.store.lease;

/// Thrown when a lease has passed to another holder, or may have: nothing is done under it.
public final class LeaseLost extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /// @param name what the lease was the right to
    public LeaseLost(String name) {
        super("the lease on " + name + " is in other hands");
    }
}
