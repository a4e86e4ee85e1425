package crosssell.queue;

import com.amazonaws.services.lambda.runtime.Context;
import crosssell.log.InvocationLog;
import crosssell.log.Logged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The messages that a queue delivers to a function at once.
public record Deliveries(List<Delivery> messages) {

    /// One of them.
    ///
    /// @param id SQS's, which changes with every sending
    /// @param body the message's text
    public record Delivery(String id, String body) {}

    /// Handles every message, and returns the ids of those that failed, so that only they are delivered again. If all
    /// failed, so did the invocation, and Lambda counts it as an error.
    ///
    /// @param handler of a message's text; what it throws is logged here unless it is [Logged]
    /// @throws Logged if every message failed
    public List<String> failed(Context context, Consumer<String> handler) {
        InvocationLog log = new InvocationLog(context);
        List<String> failed = new ArrayList<>();
        Logged last = null;
        for (Delivery message : messages) {
            try {
                handler.accept(message.body());
            } catch (Logged logged) {
                last = logged;
                failed.add(message.id());
            } catch (RuntimeException failure) { // of any kind: the other messages do not depend on this one
                last = log.failed(log.line(failure).with("messageId", message.id()), failure);
                failed.add(message.id());
            }
        }
        if (last != null && failed.size() == messages.size()) {
            throw last;
        }
        return failed;
    }
}
