package crosssell.store.ledger;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The ledger in memory.
public final class InMemoryUploadLedger implements UploadLedger {

    private final ConcurrentSkipListMap<String, Upload> uploads = new ConcurrentSkipListMap<>();

    @Override
    public void put(Upload upload) {
        uploads.merge(upload.id(), upload, (before, now) -> before.state().canBecome(now.state()) ? now : before);
    }

    @Override
    public Optional<Upload> upload(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    @Override
    public List<Upload> uploads(int limit, @Nullable String before) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        NavigableMap<String, Upload> older = before == null ? uploads : uploads.headMap(before, false);
        return older.descendingMap().values().stream().limit(limit).toList();
    }
}
