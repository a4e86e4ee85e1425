package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Problem;
import crosssell.http.Request;
import java.util.Arrays;
import java.util.List;

/// Query parameters that many paths know.
final class Parameters {

    static final Parameter AS_OF =
            new Parameter("as_of", Kind.DATE, "this published date (without it and `period`: the newest)");
    static final Parameter PERIOD =
            new Parameter("period", Kind.MONTH, "the last published date of this month (not beside `as_of`)");
    static final Parameter RUN = new Parameter(
            "run",
            Kind.TEXT,
            "this published run, as reported then, whatever was computed since: an id of `/v1/runs` (not beside `as_of` "
                    + "or `period`)");
    static final Parameter FORMAT =
            new Parameter("format", new OneOf("json", "csv"), "what the answer is written in; `csv` only of lists");
    static final Parameter LIMIT = Parameter.limit(10_000);
    static final Parameter CURSOR = new Parameter(
            "cursor", Kind.TEXT, "the next page: `next` of the page before, beside the same other parameters");

    /// The parameters that the dashboard keeps in its address. Only the page reads them; here they are allowed.
    static final List<Parameter> SHOWN = List.of(
            new Parameter("view", Kind.TEXT, "which of its views"),
            new Parameter("as_of", Kind.TEXT, "the date"),
            new Parameter("by", Kind.TEXT, "the dimension of the segments"),
            new Parameter("segment", Kind.TEXT, "one segment of it"),
            new Parameter("product", Kind.TEXT, "the product offered"),
            new Parameter("grain", Kind.TEXT, "what cohorts start by"),
            new Parameter("share", Kind.TEXT, "what the table of cohorts shows"),
            new Parameter("shade", Kind.TEXT, "what the product matrix is shaded by"),
            new Parameter("model", Kind.TEXT, "the model of attribution"),
            new Parameter("span", Kind.TEXT, "`month` instead of trailing 12 months"),
            new Parameter("customer", Kind.TEXT, "the customer that lies open"));

    private Parameters() {}

    /// @throws Problem if the request has one of `these`, which ask for something of one list, but no `pick` that says
    ///     of which
    static void need(Parameter pick, Request request, Parameter... these) {
        for (Parameter each : these) {
            request.parameter(each).filter(value -> !value.equals("json")).ifPresent(value -> {
                throw Problem.parameter(each.name(), value, "needs " + pick.name() + ", which picks one list");
            });
        }
    }

    /// @throws Problem if the request has two of these
    static void oneAtMost(Request request, Parameter... parameters) {
        List<Parameter> given = Arrays.stream(parameters)
                .filter(each -> request.parameter(each).isPresent())
                .toList();
        if (given.size() > 1) {
            Parameter second = given.get(1);
            throw Problem.parameter(
                    second.name(),
                    request.parameter(second).orElseThrow(),
                    "must not be given together with " + given.getFirst().name());
        }
    }
}
