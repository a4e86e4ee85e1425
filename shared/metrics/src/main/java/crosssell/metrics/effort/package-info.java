/// Selling effort looked up and shared out: which campaign is in force, whose a cross-sell is.
@NullMarked
package crosssell.metrics.effort;

import org.jspecify.annotations.NullMarked;
