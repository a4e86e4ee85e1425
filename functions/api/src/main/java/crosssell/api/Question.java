package crosssell.api;

import crosssell.http.Request;
import crosssell.store.summary.Run;

/// A question about one published run.
@FunctionalInterface
interface Question {

    /// The data.
    ///
    /// @throws Problem if a parameter cannot be met
    AnswerData answer(Run run, Request request);
}
