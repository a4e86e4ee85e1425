package crosssell.api;

/// What answers the requests for one path.
@FunctionalInterface
interface Endpoint {

    /// The answer.
    ///
    /// @throws Problem if the request has no answer
    Answer answer(Request request);
}
