package crosssell.local.command;

import crosssell.local.suite.Names;
import crosssell.store.ledger.Upload;
import java.util.Locale;

/// The outcome of an upload, as text.
final class UploadReport {

    private UploadReport() {}

    static String of(Upload upload) {
        StringBuilder text = new StringBuilder("%s %s: %,d rows read, %,d accepted (%,d unchanged), %,d rejected"
                .formatted(
                        upload.key(),
                        upload.state().name().toLowerCase(Locale.ROOT),
                        upload.read(),
                        upload.accepted(),
                        upload.unchanged(),
                        upload.rejected()));
        upload.reasons().forEach(reason -> text.append("\n  ").append(reason));
        if (upload.rejects() != null) {
            text.append("\n  rejected rows: s3://")
                    .append(Names.LOCAL.reports())
                    .append('/')
                    .append(upload.rejects());
        }
        return text.toString();
    }
}
