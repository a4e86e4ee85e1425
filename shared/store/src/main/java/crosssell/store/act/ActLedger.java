package crosssell.store.act;

/// What was asked for under a key, and how that was answered.
///
/// Source: IETF draft-ietf-httpapi-idempotency-key-header-07.
public interface ActLedger {

    /// Begins an act, unless it is done, another attempt is at it, or its key was used for another request within
    /// [Act#KEPT].
    Admission begin(Act act);

    /// Keeps the answer of an act begun, unless another attempt has taken it over.
    void finish(Act act, SavedAnswer answer);

    /// Leaves an act begun undone: the same request may begin at once.
    void giveUp(Act act);
}
