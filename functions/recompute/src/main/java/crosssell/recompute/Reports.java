package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.bucket.ReportBucket;
import crosssell.metrics.figure.Figures;
import crosssell.report.MonthlyReport;
import crosssell.report.ReportFile;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// Writes the monthly report of a published run, over the one of an earlier run of that month, and announces the
/// first one of the month that ended last.
///
/// An announcement is noted under `reports/2026-10/announced` once it is out. Whoever writes reports has the lease
/// on recomputing, so nobody else can announce in between; one that breaks off between the two is repeated. Removing
/// the note has it announced again.
public final class Reports {

    private final ReportBucket bucket;
    private final PublishedRuns runs;
    private final ReportAnnouncement announcement;

    public Reports(ReportBucket bucket, PublishedRuns runs, ReportAnnouncement announcement) {
        this.bucket = bucket;
        this.runs = runs;
        this.announcement = announcement;
    }

    /// Writes the report of `run`, unless a later date of its month is published: the report is that one's.
    void write(Run run, Figures figures, RunDocument document) {
        YearMonth month = YearMonth.from(run.asOf());
        boolean outdated = runs.periods().stream()
                .map(Run::asOf)
                .anyMatch(asOf -> YearMonth.from(asOf).equals(month) && asOf.isAfter(run.asOf()));
        if (outdated) {
            return;
        }
        String folder = MonthlyReport.folder(run.asOf());
        try {
            Path scratch = Files.createTempDirectory("report");
            try {
                for (ReportFile file : MonthlyReport.of(FiguresJson.of(figures), FiguresJson.of(document))) {
                    put(folder + file.name(), file.contentType(), file.bytes(), scratch);
                }
                if (run.asOf().equals(lastMonthsEnd(run))) {
                    announce(ReportMessage.of(run, figures.summary()), folder, scratch);
                }
            } finally {
                Files.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be kept on disk", e);
        }
    }

    /// Older months that are recomputed are not announced.
    private static LocalDate lastMonthsEnd(Run run) {
        return YearMonth.from(run.computedAt().atOffset(ZoneOffset.UTC))
                .minusMonths(1)
                .atEndOfMonth();
    }

    private void announce(ReportMessage message, String folder, Path scratch) throws IOException {
        Path noted = scratch.resolve("noted");
        if (bucket.download(folder + "announced", noted)) {
            Files.delete(noted);
            return;
        }
        announcement.of(message, folder + MonthlyReport.PAGE);
        put(folder + "announced", "text/plain; charset=utf-8", message.text().getBytes(UTF_8), scratch);
    }

    private void put(String key, String contentType, byte[] content, Path scratch) throws IOException {
        Path file = Files.write(scratch.resolve("file"), content);
        try {
            bucket.put(key, contentType, file);
        } finally {
            Files.delete(file);
        }
    }
}
