package crosssell.store.act;

/// The requests that came with a key, and their answers.
///
/// Source: IETF draft-ietf-httpapi-idempotency-key-header-07.
public interface ActLedger {

    /// Begins an act, unless it is done, another attempt is at it, or its key was used for another request within
    /// [Act#KEPT].
    Admission begin(Act act);

    /// Keeps the answer of an act begun, unless another attempt has taken it over.
    void finish(Act act, SavedAnswer answer);

    /// Gives up an act that was begun: the same request may begin again at once.
    void giveUp(Act act);
}
