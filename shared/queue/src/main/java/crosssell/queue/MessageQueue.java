package crosssell.queue;

/// A queue between two functions. What is sent is delivered at least once, in any order.
public interface MessageQueue {

    /// A queue that nobody reads.
    MessageQueue NONE = new MessageQueue() {
        @Override
        public void send(Message message) {}

        @Override
        public void sendDelayed(Message message) {}

        @Override
        public void sendLater(Message message) {}
    };

    /// Sends a message to be delivered at once.
    void send(Message message);

    /// Sends a message to be delivered after the queue's own delay.
    void sendDelayed(Message message);

    /// Sends a message to be delivered in a minute, when the work in its way may be done. It is a new message: waiting
    /// is not an attempt, and it waits for as long as it has to.
    void sendLater(Message message);
}
