package crosssell.http;

/// The handler of the requests for one path.
@FunctionalInterface
public interface Endpoint {

    /// The answer.
    ///
    /// @throws Problem if the request has no answer
    Answer answer(Request request);
}
