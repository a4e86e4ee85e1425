package crosssell.api;

import static crosssell.store.summary.Schemas.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.explain.Dossier;
import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Mix;
import crosssell.metrics.figure.Paths;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Velocity;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.RunDocument;
import crosssell.store.summary.Schemas;
import java.util.List;
import java.util.stream.Stream;

/// The schema of each path's data: that of the figure of its name, unless this says otherwise.
record DataSchemas(Schemas schemas) {

    ObjectNode of(String path) {
        return switch (path) {
            case "/v1/periods" -> list(schemas.of(Ledger.Period.class));
            case "/v1/runs" -> list(schemas.of(Ledger.Reported.class));
            case "/v1/run" -> schemas.of(RunDocument.class);
            case "/v1/segments" -> segments();
            case "/v1/whitespace/customers" -> schemas.of(Customers.Grid.class);
            case "/v1/customers/{id}" -> schemas.of(Dossier.class);
            case "/v1/explain" -> schemas.of(ExplainQuestion.ExplainedRate.class);
            case "/v1/uploads" -> list(schemas.of(ListedUpload.class));
            case "/v1/uploads/{id}" -> schemas.of(ListedUpload.class);
            default -> schemas.of(Figures.class, path.substring("/v1/".length()));
        };
    }

    /// Of any dimension; those that every portfolio has are named, so that generated clients have fields for them.
    private ObjectNode segments() {
        ObjectNode segments = schemas.of(Figures.class, "segments");
        ObjectNode named = segments.putObject("properties");
        new Dimensions(Settings.DEFAULT).names().forEach(name -> named.set(name, list(schemas.of(Segment.class))));
        return segments;
    }

    /// What a parameter may make of it.
    List<ObjectNode> otherwise(String path) {
        return switch (path) {
            case "/v1/segments" -> List.of(list(schemas.of(Segment.class)));
            case "/v1/velocity" -> List.of(schemas.of(Velocity.ByDimension.class));
            case "/v1/cohorts" -> List.of(list(schemas.of(Cohort.class)));
            case "/v1/paths" ->
                Stream.of(Paths.Path.class, Paths.Transition.class, Paths.StepUp.class)
                        .map(part -> list(schemas.of(part)))
                        .toList();
            case "/v1/mix" -> List.of(schemas.of(Mix.Change.class));
            default -> List.of();
        };
    }
}
