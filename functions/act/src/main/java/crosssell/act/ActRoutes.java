package crosssell.act;

import crosssell.http.Parameter;
import crosssell.http.Route;
import java.util.List;

/// The route table of the act function.
public final class ActRoutes {

    private ActRoutes() {}

    public static List<Route> over(ActPorts at) {
        return List.of(
                route(
                        "/v1/recompute",
                        "computes and publishes figures now, as the schedule would",
                        StartRecompute.FIELDS,
                        new StartRecompute(at.recompute(), at.clock()),
                        at),
                route(
                        "/v1/uploads",
                        "gives an address to put a file to, without credentials, for 15 minutes",
                        OfferUpload.FIELDS,
                        new OfferUpload(at.addresses()),
                        at),
                route(
                        "/v1/uploads/{id}/withdraw",
                        "withdraws an upload: the table is then as if it had never arrived",
                        List.of(),
                        new WithdrawUpload(at.uploads(), at.work()),
                        at));
    }

    private static Route route(String path, String data, List<Parameter> fields, Action action, ActPorts at) {
        return Route.post(path, data, fields, new ActEndpoint("POST " + path, fields, action, at.acts(), at.clock()));
    }
}
