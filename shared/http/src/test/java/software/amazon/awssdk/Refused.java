package software.amazon.awssdk;

/// A substitute for an exception of the AWS SDK, which this module does not know.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
