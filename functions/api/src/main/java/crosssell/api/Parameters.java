package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Parameter.Whole;

/// Query parameters that many paths know.
final class Parameters {

    static final Parameter AS_OF =
            new Parameter("as_of", Kind.DATE, "this published date (without it and `period`: the newest)");
    static final Parameter PERIOD =
            new Parameter("period", Kind.MONTH, "the last published date of this month (not beside `as_of`)");
    static final Parameter FORMAT =
            new Parameter("format", new OneOf("json", "csv"), "what the answer is written in; `csv` of lists alone");
    static final Parameter LIMIT = limit(10_000);
    static final Parameter CURSOR = new Parameter(
            "cursor", Kind.TEXT, "the next page: `next` of the page before, beside the same other parameters");

    private Parameters() {}

    /// How long a page is at most.
    static Parameter limit(int most) {
        return new Parameter("limit", new Whole(1, most), "no more than so many elements of the list");
    }
}
