package crosssell.store.act;

import java.time.Instant;

/// The outcome of an attempt to begin an act.
public sealed interface Admission {

    /// It has begun: the caller carries it out.
    record Now() implements Admission {}

    /// It is done; this was the answer.
    record Done(SavedAnswer answer) implements Admission {}

    /// Another attempt is at it, until then at the latest.
    record Elsewhere(Instant until) implements Admission {}

    /// The key is that of another request.
    record KeyTaken() implements Admission {}
}
