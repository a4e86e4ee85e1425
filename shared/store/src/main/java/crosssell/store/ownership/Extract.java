package crosssell.store.ownership;

import crosssell.metrics.model.CustomerId;
import java.time.LocalDate;
import java.util.Set;

/// A full extract that was loaded: what it lacks is gone. Which rows those are needs no list: whatever an older
/// upload wrote and the extract did not write over.
///
/// Source: docs/files.md, "Full extracts".
///
/// @param uploadId the upload that it came with
/// @param of what it is an extract of
/// @param date when what it lacks ended
/// @param spared fingerprints of customers of whom it ends nothing, because a row of theirs was rejected
public record Extract(String uploadId, Of of, UploadVersion version, LocalDate date, Set<Long> spared) {

    /// More do not fit the table's item.
    public static final int MAX_SPARED = 15_000;

    /// The kind of rows of a full extract.
    public enum Of {
        /// `ownership/full/`: a holding that it lacks ends.
        HOLDINGS,
        /// `customers/full/`: a customer that it lacks churns.
        CUSTOMERS
    }

    /// @throws IllegalArgumentException if more than [#MAX_SPARED] customers are spared
    public Extract {
        spared = Set.copyOf(spared);
        if (spared.size() > MAX_SPARED) {
            throw new IllegalArgumentException("more customers spared than an item can hold: " + spared.size());
        }
    }

    /// How a customer stands in `spared`.
    public static long fingerprint(CustomerId customer) {
        return KeyDigest.of(customer);
    }

    boolean spares(CustomerId customer) {
        return !spared.isEmpty() && spared.contains(fingerprint(customer));
    }
}
