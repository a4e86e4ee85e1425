package crosssell.recompute;

/// Announces that a month's report is there.
public interface ReportAnnouncement {

    /// Announces it; sometimes twice.
    ///
    /// @param key of the report's page in the report bucket
    void of(ReportMessage message, String key);
}
