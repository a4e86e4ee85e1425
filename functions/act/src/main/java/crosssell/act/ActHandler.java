package crosssell.act;

import crosssell.http.HttpFunction;

/// The function that acts over HTTP: what it is asked for it starts elsewhere, and says where to watch.
public final class ActHandler extends HttpFunction {

    /// Wired to AWS as the environment says.
    public ActHandler() {
        this(ActWiring.ports(System.getenv()));
    }

    public ActHandler(ActPorts ports) {
        super(ActRoutes.over(ports));
    }
}
