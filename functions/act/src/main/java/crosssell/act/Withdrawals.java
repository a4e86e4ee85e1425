package crosssell.act;

/// Starts withdrawals of uploads.
@FunctionalInterface
public interface Withdrawals {

    /// Leaves it to be done. To start one twice changes nothing.
    void start(String uploadId);
}
