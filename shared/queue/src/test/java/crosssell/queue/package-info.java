/// Tests of messages and queues.
@NullMarked
package crosssell.queue;

import org.jspecify.annotations.NullMarked;
