package crosssell.recompute;

/// Thrown when the figures are published, but a report was not written or not announced.
final class ReportFailed extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final transient RecomputeResult result;

    ReportFailed(RecomputeResult result, RuntimeException cause) {
        super("the figures are published, but not their report: " + cause.getMessage(), cause);
        this.result = result;
    }

    /// What was published.
    RecomputeResult result() {
        return result;
    }
}
