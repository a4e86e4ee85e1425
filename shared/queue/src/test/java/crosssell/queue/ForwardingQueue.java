package crosssell.queue;

import java.util.function.Consumer;

/// A queue that hands each message on by how it was sent. A message sent in another way than expected is an error.
///
/// @param atOnce gets the messages to be delivered at once
/// @param delayed gets those to be delivered after the queue's own delay
/// @param later gets those to be delivered in a minute
public record ForwardingQueue(Consumer<Message> atOnce, Consumer<Message> delayed, Consumer<Message> later)
        implements MessageQueue {

    /// A queue to which messages are sent only to be delivered at once.
    public static MessageQueue atOnce(Consumer<Message> sent) {
        return new ForwardingQueue(sent, ForwardingQueue::unexpected, ForwardingQueue::unexpected);
    }

    /// A queue to which messages are sent only to be delivered after its own delay.
    public static MessageQueue delayed(Consumer<Message> sent) {
        return new ForwardingQueue(ForwardingQueue::unexpected, sent, ForwardingQueue::unexpected);
    }

    /// A queue to which messages are sent only to be delivered in a minute.
    public static MessageQueue later(Consumer<Message> sent) {
        return new ForwardingQueue(ForwardingQueue::unexpected, ForwardingQueue::unexpected, sent);
    }

    private static void unexpected(Message message) {
        throw new AssertionError("not expected to be sent in this way: " + message);
    }

    @Override
    public void send(Message message) {
        atOnce.accept(message);
    }

    @Override
    public void sendDelayed(Message message) {
        delayed.accept(message);
    }

    @Override
    public void sendLater(Message message) {
        later.accept(message);
    }
}
