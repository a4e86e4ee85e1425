package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Answer;
import crosssell.http.Endpoint;
import crosssell.http.Representation;
import crosssell.http.Request;
import crosssell.store.summary.Run;
import java.util.function.Supplier;

/// The endpoint of a [Question] about one run.
record RunEndpoint(RunChoice choice, Question question, Keeping keeping) implements Endpoint {

    /// A digest of the program's sources, from the build: another version may answer differently from the same run.
    private static final String PROGRAM = new String(Reference.bytes("program"), UTF_8);

    /// Who may cache the answer.
    enum Keeping {
        WHO_ASKED,
        NOBODY
    }

    @Override
    public Answer answer(Request request) {
        Run run = choice.of(request);
        Supplier<Representation> content = () -> Format.of(request, run, question.answer(run, request));
        return switch (keeping) {
            case NOBODY -> Answer.unkept(content.get());
            case WHO_ASKED -> {
                String version = PROGRAM + " " + run.id() + " " + request.path() + " " + request.query() + " "
                        + request.header("accept").orElse("");
                // What was reported does not change; what is in force may at any time.
                yield request.parameter(Parameters.RUN).isPresent()
                        ? Answer.lasting(request, version.getBytes(UTF_8), content)
                        : Answer.of(request, version.getBytes(UTF_8), content);
            }
        };
    }
}
