/// The conversion model: which products customers acquired within 12 months of which state.
@NullMarked
package crosssell.metrics.conversion;

import org.jspecify.annotations.NullMarked;
