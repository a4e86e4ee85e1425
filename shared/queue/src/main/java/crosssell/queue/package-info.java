/// The queues between the functions: their messages, the port to send them, its adapter for SQS, and what a function
/// does with those delivered to it.
@NullMarked
package crosssell.queue;

import org.jspecify.annotations.NullMarked;
