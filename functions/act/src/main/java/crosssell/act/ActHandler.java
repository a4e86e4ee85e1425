package crosssell.act;

import crosssell.http.HttpFunction;

/// The HTTP function for requests that change something. It starts the work elsewhere and answers where to watch it.
public final class ActHandler extends HttpFunction {

    /// Wired to AWS as the environment says.
    public ActHandler() {
        this(ActWiring.ports(System.getenv()));
    }

    public ActHandler(ActPorts ports) {
        super(ActRoutes.over(ports));
    }
}
