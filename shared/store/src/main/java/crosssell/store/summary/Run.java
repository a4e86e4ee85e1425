package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.metrics.model.Settings;
import crosssell.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// One computation of every figure as of one date.
///
/// @param id as-of date, start and a digest of settings and definition version: the same of the same, and nothing
///     else
/// @param asOf the end of this day
/// @param computedAt when it began to read, to the millisecond
/// @param definitionVersion the version of the definitions that its figures follow
public record Run(String id, LocalDate asOf, Instant computedAt, String definitionVersion) {

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /// The run as of `asOf` under `settings` that begins at `start`.
    public static Run begin(LocalDate asOf, Instant start, Settings settings, String definitionVersion) {
        Instant computedAt = start.truncatedTo(ChronoUnit.MILLIS);
        String rules = Sha256.of(FiguresJson.of(settings), definitionVersion.getBytes(UTF_8))
                .hex(4);
        return new Run(asOf + "-" + START.format(computedAt) + "-" + rules, asOf, computedAt, definitionVersion);
    }

    /// Whether a run's id can be `text`.
    public static boolean isId(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}-\\d{8}T\\d{9}Z-[0-9a-f]{8}");
    }

    /// Whether the as-of date is its month's last day, so that the period is whole.
    public boolean complete() {
        return asOf.getDayOfMonth() == asOf.lengthOfMonth();
    }
}
