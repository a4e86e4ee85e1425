package crosssell.log;

/// A failure that is in the log already, for Lambda to count and to try again. Lambda writes what is thrown at it into
/// the log as it is, messages and causes: so this one says nothing but the failure's class, and has no cause.
public final class Logged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Throwable because;

    public Logged(Throwable because) {
        super(because.getClass().getName() + "; the line of level ERROR says where", null, false, false);
        this.because = because;
    }

    /// What failed, for whoever asks on the machine itself.
    public Throwable because() {
        return because;
    }
}
