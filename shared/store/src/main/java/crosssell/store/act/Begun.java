package crosssell.store.act;

import java.time.Instant;

/// What became of an attempt to begin an act.
public sealed interface Begun {

    /// It is begun: the caller is to do it.
    record Now() implements Begun {}

    /// It is done, and was answered so.
    record Done(SavedAnswer answer) implements Begun {}

    /// Another attempt is at it, until then at the latest.
    record Elsewhere(Instant until) implements Begun {}

    /// The key is that of another request.
    record KeyTaken() implements Begun {}
}
