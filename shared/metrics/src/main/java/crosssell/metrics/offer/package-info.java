/// The products to offer a customer next, with their probability and value.
@NullMarked
package crosssell.metrics.offer;

import org.jspecify.annotations.NullMarked;
