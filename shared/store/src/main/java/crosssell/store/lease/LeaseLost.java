package crosssell.store.lease;

/// A lease that its holder counted on is another's by now, or may be: what was to be done under it is not.
public final class LeaseLost extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /// @param name what the lease was the right to
    public LeaseLost(String name) {
        super("the lease on " + name + " is in other hands");
    }
}
