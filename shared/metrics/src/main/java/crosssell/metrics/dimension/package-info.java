/// The dimensions, which sort customers into segments.
@NullMarked
package crosssell.metrics.dimension;

import org.jspecify.annotations.NullMarked;
