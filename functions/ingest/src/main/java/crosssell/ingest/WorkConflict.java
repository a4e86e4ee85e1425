package crosssell.ingest;

/// Somebody else is at what was asked for: it is to be asked for again later.
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
