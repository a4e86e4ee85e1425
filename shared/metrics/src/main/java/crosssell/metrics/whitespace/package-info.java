/// What each product is to each customer: owned, on trial, lapsed, not for sale, or a gap.
@NullMarked
package crosssell.metrics.whitespace;

import org.jspecify.annotations.NullMarked;
