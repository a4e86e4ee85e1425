package crosssell.api;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.http.Endpoint;
import crosssell.http.HttpFunction;
import crosssell.http.Parameter;
import crosssell.http.Route;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void thePathsThatAreAskedMostAreAnsweredBeforeTheSnapshot() {
        List<String> asked = new ArrayList<>();
        rehearse(request -> {
            asked.add(request.path());
            throw Problems.nothingPublished();
        });

        assertThat(asked).contains("/v1/summary", "/v1/segments", "/v1/pairs");
    }

    @Test
    void aTableThatCannotBeReadDoesNotKeepTheSnapshotFromBeingTaken() {
        List<String> asked = new ArrayList<>();
        rehearse(request -> {
            asked.add(request.path());
            throw new IllegalStateException("no table");
        });

        assertThat(asked).containsExactly("/v1/summary");
    }

    private static void rehearse(Endpoint endpoint) {
        List<Parameter> parameters = List.of(Documents.DIMENSION, Parameters.FORMAT, Parameters.LIMIT);
        HttpFunction function = new HttpFunction(List.of(Route.get("/v1/{id}", "anything", parameters, endpoint))) {};
        new Rehearsal(function).beforeCheckpoint(Core.getGlobalContext());
    }
}
