package crosssell.recompute;

/// Tells whoever wants to know that a month's report is there.
public interface ReportAnnouncement {

    /// Tells it; now and then twice.
    ///
    /// @param key of the report's page in the report bucket
    void of(ReportMessage message, String key);
}
