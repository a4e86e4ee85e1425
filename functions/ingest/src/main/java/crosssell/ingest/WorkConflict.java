package crosssell.ingest;

/// Another invocation is at the same work; to be tried again later.
final class WorkConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String why;

    WorkConflict(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
