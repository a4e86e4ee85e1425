package crosssell.api;

import crosssell.http.Answer;
import crosssell.http.Content;
import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known without any run: uploads and periods. Their answers name the newest run, if there is one. Nobody
/// may keep those of uploads: a reason quotes what a file says, and a key may be a customer's name.
record Ledger(UploadLedger ledger, PublishedRuns runs) {

    static final Parameter LIMIT = Parameters.limit(500);

    private static final int PAGE = 50;

    /// Uploads, newest first, a page at a time; the cursor is the id of the last one seen.
    Answer uploads(Request request) {
        int limit = Found.limit(request, PAGE);
        List<Upload> uploads =
                ledger.uploads(limit + 1, request.parameter(Parameters.CURSOR).orElse(null));
        boolean more = uploads.size() > limit;
        List<Upload> page = more ? uploads.subList(0, limit) : uploads;
        return Answer.unkept(content(request, page, more ? page.getLast().id() : null));
    }

    Answer upload(Request request) {
        String id = request.id();
        Upload upload = ledger.upload(id).orElseThrow(() -> Problems.unknownUpload(id));
        return Answer.unkept(content(request, upload, null));
    }

    /// Published periods, newest first; the cursor is the as-of date of the last one seen.
    Answer periods(Request request) {
        String before = request.parameter(Parameters.CURSOR).orElse("~"); // after every date
        List<Envelope.Period> periods = runs.periods().stream()
                .map(Envelope.Period::of)
                .filter(period -> period.asOf().toString().compareTo(before) < 0)
                .toList();
        List<Envelope.Period> page = periods.subList(0, Math.min(Found.limit(request, 500), periods.size()));
        boolean more = page.size() < periods.size();
        Content content = content(request, page, more ? page.getLast().asOf().toString() : null);
        return Answer.of(request, content.bytes(), () -> content);
    }

    private Content content(Request request, Object found, @Nullable String next) {
        @Nullable Run newest = runs.newest().orElse(null);
        byte[] json = FiguresJson.of(found);
        return Format.of(request, newest, found instanceof List ? Found.list(json, next) : Found.all(json));
    }
}
