package crosssell.store.summary;

/// One document of a run, as it is stored.
///
/// @param name of the run's documents, at most 1024 bytes
/// @param json an answer in its [Envelope], or what the API looks into to make one
public record Document(String name, Gzip json) {

    /// A document without an envelope.
    public static Document of(String name, byte[] json) {
        return new Document(name, Gzip.of(json));
    }
}
