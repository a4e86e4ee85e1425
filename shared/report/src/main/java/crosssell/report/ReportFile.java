package crosssell.report;

/// One file of a report.
///
/// @param name within the report's folder, such as `csv/trend.csv`
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ReportFile(String name, String contentType, byte[] bytes) {}
