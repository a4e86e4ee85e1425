/// One customer's facts, worked out: its acquisitions, and its position at any date.
@NullMarked
package crosssell.metrics.history;

import org.jspecify.annotations.NullMarked;
