package crosssell.api;

import static crosssell.metrics.figure.Topic.OPPORTUNITIES;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Request;
import crosssell.metrics.dimension.Dimensions;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import java.util.Optional;

/// What to offer whom next: all products or one `product`, all size segments or one `segment`.
record OpportunitiesQuestion(Documents documents) implements Question {

    static final Parameter PRODUCT = new Parameter("product", Kind.TEXT, "only offers of this product");
    static final Parameter SEGMENT =
            new Parameter("segment", new OneOf(Dimensions.SIZES), "only to customers of this size segment");

    @Override
    public AnswerData answer(Run run, Request request) {
        Optional<String> segment = request.parameter(SEGMENT);
        Gzip offers = documents.document(
                run,
                request.parameter(PRODUCT)
                        .map(product ->
                                OPPORTUNITIES.part(Documents.place(documents.products(run), "product", product)))
                        .orElseGet(OPPORTUNITIES::title));
        if (segment.isEmpty()) {
            return AnswerData.list(run, request, offers);
        }
        return AnswerData.page(
                run,
                request,
                Json.elements(Envelope.data(run, offers.text())).stream()
                        .filter(offer ->
                                Json.tree(offer).path("segment").asText().equals(segment.get()))
                        .toList());
    }
}
