package crosssell.store.act;

import java.time.Instant;

/// What became of an attempt to begin an act.
public sealed interface Admission {

    /// It is begun: the caller is to do it.
    record Now() implements Admission {}

    /// It is done, and was answered so.
    record Done(SavedAnswer answer) implements Admission {}

    /// Another attempt is at it, until then at the latest.
    record Elsewhere(Instant until) implements Admission {}

    /// The key is that of another request.
    record KeyTaken() implements Admission {}
}
