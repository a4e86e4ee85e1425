package crosssell.local.dynamodb;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local in memory, one database for all regions and credentials. Its own launcher listens on every
/// interface and reports its use to AWS; this one does neither.
///
/// Prints the port once it listens, and ends when its standard input does: however the parent process ends, that
/// closes.
public final class LoopbackServer {

    private LoopbackServer() {}

    /// Starts the server.
    ///
    /// @param args the port; 0 = any free one
    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(LoopbackServer::endWithStandardInput);
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
        server.setHandler(
                new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
        server.start();
        System.out.println(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    private static void endWithStandardInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("Standard input failed, ending: " + e);
        }
        Runtime.getRuntime().halt(0);
    }
}
