/// The state of each product for each customer: owned, on trial, lapsed, not on sale, or a gap.
@NullMarked
package crosssell.metrics.whitespace;

import org.jspecify.annotations.NullMarked;
