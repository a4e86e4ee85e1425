package crosssell.log;

/// A failure that has been logged, thrown for Lambda to count and retry. Lambda logs every exception in full, with
/// messages and causes, so this one names only the failure's class and has no cause.
public final class Logged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Throwable because;

    public Logged(Throwable because) {
        super(because.getClass().getName() + "; the line of level ERROR says where", null, false, false);
        this.because = because;
    }

    /// The failure itself, for callers on the same machine.
    public Throwable because() {
        return because;
    }
}
