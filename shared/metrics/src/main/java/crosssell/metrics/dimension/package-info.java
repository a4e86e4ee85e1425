/// Dimensions: what puts a customer into one segment or another.
@NullMarked
package crosssell.metrics.dimension;

import org.jspecify.annotations.NullMarked;
