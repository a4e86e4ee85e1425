/// One customer's facts, worked out: what it acquired when, and what it has at any date.
@NullMarked
package crosssell.metrics.history;

import org.jspecify.annotations.NullMarked;
