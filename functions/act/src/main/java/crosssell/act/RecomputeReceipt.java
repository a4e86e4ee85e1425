package crosssell.act;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A recompute that was asked for.
///
/// @param asOf the date to compute; absent = the last complete month's end and yesterday
/// @param history how many months' ends before are computed as well
/// @param askedAt when: the runs of this recompute have a `computedAt` not before it
/// @param watch the path that lists the runs
public record RecomputeReceipt(@Nullable LocalDate asOf, int history, Instant askedAt, String watch) {}
