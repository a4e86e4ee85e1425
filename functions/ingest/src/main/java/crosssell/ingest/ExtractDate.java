package crosssell.ingest;

import crosssell.uploads.BadFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date of a full extract.
///
/// Source: docs/files.md, "Full extracts".
final class ExtractDate {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    private ExtractDate() {}

    /// The last date in the key, else the latest `effective_on`, else the day of the upload.
    ///
    /// @throws BadFile if it is after the day of the upload
    static LocalDate of(String key, ExtractRows rows, Instant uploadedAt) throws BadFile {
        LocalDate uploadedOn = LocalDate.ofInstant(uploadedAt, ZoneOffset.UTC);
        LocalDate date = rows.effectiveOn() == null ? uploadedOn : rows.effectiveOn();
        Matcher named = ISO.matcher(key);
        while (named.find()) {
            date = parsed(named.group());
        }
        if (date.isAfter(uploadedOn)) {
            throw new BadFile("the full extract is dated " + date + ", after the day on which it was uploaded, "
                    + uploadedOn + ": nothing was changed");
        }
        return date;
    }

    private static LocalDate parsed(String date) throws BadFile {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new BadFile("the full extract's name has " + date + ", which is not a date: nothing was changed");
        }
    }
}
